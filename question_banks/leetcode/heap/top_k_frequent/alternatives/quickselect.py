from collections import Counter
from random import randrange


def top_k_frequent(nums: list[int], k: int) -> list[int]:
    counts = Counter(nums)
    best: list[int] = []
    values = list(counts)
    while len(best) < k:
        pivot = counts[values[randrange(len(values))]]
        higher = [value for value in values if counts[value] > pivot]
        equal = [value for value in values if counts[value] == pivot]
        if len(best) + len(higher) >= k:
            values = higher
        else:
            best += higher + equal[: k - len(best) - len(higher)]
            values = [value for value in values if counts[value] < pivot]
    return best
