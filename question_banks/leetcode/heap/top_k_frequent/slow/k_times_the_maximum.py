# verdict: time_limit
# why: searches all counts for the largest, k times over, O(k · m)
from collections import Counter


def top_k_frequent(nums: list[int], k: int) -> list[int]:
    counts = Counter(nums)
    best: list[int] = []
    for _ in range(k):
        value = max(counts, key=lambda value: counts[value])
        best.append(value)
        del counts[value]
    return best
