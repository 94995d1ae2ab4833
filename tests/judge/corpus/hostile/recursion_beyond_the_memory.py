# verdict: memory_limit | time_limit | runtime_error
# why: lifts the limit and recurses in Python until the memory is gone
import sys


def double(x):
    sys.setrecursionlimit(2**31 - 1)
    return double(x + 1) + 1
