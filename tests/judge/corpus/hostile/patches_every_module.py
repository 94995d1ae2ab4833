# verdict: wrong_answer | runtime_error | time_limit | compile_error
# why: empties sys.modules and every module in it that it can
import sys

for name in list(sys.modules):
    if name.startswith(("interview_cli", "json", "socket", "traceback")):
        vars(sys.modules[name]).clear()
        del sys.modules[name]


def double(x):
    return 0
