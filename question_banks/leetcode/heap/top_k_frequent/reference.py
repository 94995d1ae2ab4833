from collections import Counter
from heapq import heappush, heappushpop


def top_k_frequent(nums: list[int], k: int) -> list[int]:
    best: list[tuple[int, int]] = []  # a min-heap of the k best (count, value) so far
    for value, count in Counter(nums).items():
        if len(best) < k:
            heappush(best, (count, value))
        else:
            heappushpop(best, (count, value))
    return [value for _, value in best]
