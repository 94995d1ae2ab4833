# verdict: accepted
# why: the same with typing.NamedTuple
# question: any_pair
from typing import NamedTuple


class Pair(NamedTuple):
    first: int
    second: int


def any_pair(numbers, target):
    n = len(numbers)
    return [Pair(i, j) for i in range(n) for j in range(i + 1, n) if numbers[i] + numbers[j] == target][-1]
