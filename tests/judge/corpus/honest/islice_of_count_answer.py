# verdict: accepted
# why: the beginning of an endless count
# question: items
from itertools import count, islice


def items(n):
    return islice(count(), n)
