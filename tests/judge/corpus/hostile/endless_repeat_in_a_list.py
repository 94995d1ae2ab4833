# verdict: wrong_answer | time_limit | memory_limit
# why: endless iterators inside a list
# question: items
import itertools


def items(n):
    return [itertools.repeat(0), itertools.cycle([1])]
