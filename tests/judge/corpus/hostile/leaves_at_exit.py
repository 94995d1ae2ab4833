# verdict: wrong_answer
# why: an atexit hook that would end with 0 whatever the verdict
import atexit
import os

atexit.register(lambda: os._exit(0))


def double(x):
    return 0
