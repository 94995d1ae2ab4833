# verdict: wrong_answer | runtime_error
# why: replaces the performer's methods, so that every order is answered with "passed"
import sys

performer = sys.modules.get("interview_cli.judge.performer")
kind = getattr(performer, "Performer", None)
if kind is not None:
    kind._call = lambda self, order: {"value": True, "verdict": "accepted", "passed": 3, "total": 3}


def double(x):
    return 0
