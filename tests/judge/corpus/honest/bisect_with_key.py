# verdict: accepted
# why: bisect over a range, with a key
import bisect


def double(x):
    return bisect.bisect_left(range(4001), 2 * x, key=lambda i: i - 2000) - 2000
