# verdict: wrong_answer
# why: off by one in the number of windows, n - k instead of n - k + 1
from heapq import heappop, heappush


def max_sliding_window(nums: list[int], k: int) -> list[int]:
    heap = [(-number, index) for index, number in enumerate(nums[:k])]
    heap.sort()
    maxima: list[int] = []
    for start in range(len(nums) - k):
        while heap[0][1] < start:
            heappop(heap)
        maxima.append(-heap[0][0])
        heappush(heap, (-nums[start + k], start + k))
    return maxima
