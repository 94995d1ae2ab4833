# verdict: wrong_answer
# why: replaces the streams by one that raises whatever it is asked
import sys


class Stream:
    def __getattr__(self, name):
        raise SystemExit(0)


sys.stdout = sys.stderr = sys.__stdout__ = Stream()


def double(x):
    return 0
