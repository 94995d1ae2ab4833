# verdict: wrong_answer | runtime_error | compile_error
# why: a profile function that raises in the middle of the judge's code
import sys


def profile(frame, event, argument):
    if frame.f_code.co_name in ("encode", "perform", "_send", "pack"):
        raise SystemExit(0)


def double(x):
    sys.setprofile(profile)
    return 0
