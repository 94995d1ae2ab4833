# verdict: runtime_error | memory_limit | time_limit
# why: lifts the limit and recurses through C until the stack is gone
import sys


class Deep:
    def __getattr__(self, name):
        return getattr(self, name + "x"[:0])


def double(x):
    sys.setrecursionlimit(2**31 - 1)
    return Deep().value
