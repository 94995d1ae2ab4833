# verdict: wrong_answer | runtime_error
# why: a profile function that sees every return of the judge's code and changes what it can
import sys


def profile(frame, event, argument):
    if event == "return" and type(argument) is dict and "value" in argument:
        argument["value"] = {"x": "\x1b[2J"}
        argument["passed"] = True


sys.setprofile(profile)


def double(x):
    return 0
