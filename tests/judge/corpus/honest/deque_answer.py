# verdict: accepted
# why: a deque where a list is asked for
# question: items
from collections import deque


def items(n):
    return deque(range(n))
