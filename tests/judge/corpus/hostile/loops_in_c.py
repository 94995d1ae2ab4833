# verdict: time_limit
# why: the interpreter does not come round to signals inside sum()
import itertools


def double(x):
    return sum(itertools.repeat(1))
