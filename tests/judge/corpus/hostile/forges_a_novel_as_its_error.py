# verdict: runtime_error
# why: an error message of megabytes of control characters, and a traceback like it
# memory: 300
import sys

novel = "\x07" * 2_000_000


def forging(pack):
    def forged(message, *rest):
        if type(message) is dict and "value" in message:
            message = {"id": message["id"], "error": {"type": novel, "message": novel, "line": 1, "trace": [novel]}}
        return pack(message, *rest)

    return forged


for name in ("interview_cli.judge.performer", "interview_cli.judge.wire", "__main__"):
    module = sys.modules.get(name)
    if hasattr(module, "pack"):
        module.pack = forging(module.pack)


def double(x):
    return 0
