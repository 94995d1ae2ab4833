# verdict: runtime_error
# why: off by one - n buckets have the indices 0 to n - 1, but a list of one repeated value has the count n
from collections import Counter


def top_k_frequent(nums: list[int], k: int) -> list[int]:
    buckets: list[list[int]] = [[] for _ in range(len(nums))]
    for value, count in Counter(nums).items():
        buckets[count].append(value)
    return [value for bucket in reversed(buckets) for value in bucket][:k]
