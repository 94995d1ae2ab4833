from collections.abc import Iterator
from itertools import permutations


def permute(nums: list[int]) -> Iterator[tuple[int, ...]]:
    return permutations(nums)
