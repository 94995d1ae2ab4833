# verdict: accepted
# why: the line that every contest solution begins with
import sys

sys.setrecursionlimit(10**6)


def down(n):
    return 0 if n == 0 else 1 + down(n - 1)


def double(x):
    return down(20_000) - 20_000 + 2 * x
