# verdict: time_limit
# why: a comparison that never decides
import functools


def compare(a, b):
    while True:
        pass


def double(x):
    return sorted([x, 1, 2], key=functools.cmp_to_key(compare))[0]
