# verdict: wrong_answer | runtime_error
# why: a trace function that changes the callers' variables
import sys


def trace(frame, event, argument):
    for name in ("value", "reply", "verdict"):
        if name in frame.f_locals:
            frame.f_locals[name] = True
    return trace


sys.settrace(trace)


def double(x):
    sys._getframe().f_back.f_trace = trace
    return 0
