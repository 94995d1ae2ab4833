from collections import Counter


def top_k_frequent(nums: list[int], k: int) -> list[int]:
    buckets: list[list[int]] = [[] for _ in range(len(nums) + 1)]
    for value, count in Counter(nums).items():
        buckets[count].append(value)
    best: list[int] = []
    for bucket in reversed(buckets):
        best += bucket
        if len(best) >= k:
            break
    return best
