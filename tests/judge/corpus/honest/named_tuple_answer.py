# verdict: accepted
# why: a namedtuple where a list is asked for
# question: any_pair
from collections import namedtuple

Pair = namedtuple("Pair", "first second")


def any_pair(numbers, target):
    n = len(numbers)
    return next(Pair(i, j) for i in range(n) for j in range(i + 1, n) if numbers[i] + numbers[j] == target)
