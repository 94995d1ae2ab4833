# verdict: wrong_answer | time_limit | memory_limit
# why: itertools.count as an answer
# question: items
import itertools


def items(n):
    return itertools.count()
