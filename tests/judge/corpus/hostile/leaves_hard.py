# verdict: runtime_error
# why: os._exit(0) skips everything that would report
import os


def double(x):
    os._exit(0)
