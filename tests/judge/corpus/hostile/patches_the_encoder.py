# verdict: wrong_answer | runtime_error
# why: replaces the judge's own encoder in this process by one that hands out what it likes
import sys

wire = sys.modules.get("interview_cli.judge.wire")
for name in ("Encoder", "Decoder"):
    kind = getattr(wire, name, None)
    if kind is not None:
        kind.encode = lambda self, value, depth=0: {"x": "int"}
        kind.table = lambda self: []


def double(x):
    return 0
