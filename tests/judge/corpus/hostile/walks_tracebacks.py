# verdict: wrong_answer | runtime_error
# why: provokes exceptions in its callers and reads their frames
import sys


def double(x):
    try:
        raise ValueError
    except ValueError as error:
        frame = error.__traceback__.tb_frame
        while frame.f_back:
            frame = frame.f_back
        found = [value for value in frame.f_globals.values() if callable(value) and "test" in getattr(value, "__name__", "")]
        return len(found) or sys.maxsize
