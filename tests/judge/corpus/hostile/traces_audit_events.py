# verdict: wrong_answer | runtime_error | compile_error
# why: an audit hook cannot be removed and sees every exec, open and import
import sys

sys.addaudithook(lambda event, arguments: sys.exit(0) if event in ("exec", "compile", "json") else None)


def double(x):
    return 0
