# verdict: wrong_answer | time_limit | memory_limit
# why: an endless iterator where an int is asked for
import itertools


def double(x):
    return itertools.count()
