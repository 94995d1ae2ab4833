# verdict: wrong_answer
# why: pushes (value, count), so the heap keeps the largest values instead of the most frequent ones
from collections import Counter
from heapq import heappop, heappush


def top_k_frequent(nums: list[int], k: int) -> list[int]:
    heap: list[tuple[int, int]] = []
    for value, count in Counter(nums).items():
        heappush(heap, (value, count))
        if len(heap) > k:
            heappop(heap)
    return [value for value, _ in heap]
