# verdict: accepted
# why: itertools.chain where a list is asked for
# question: items
from itertools import chain


def items(n):
    return chain(range(n // 2), range(n // 2, n))
