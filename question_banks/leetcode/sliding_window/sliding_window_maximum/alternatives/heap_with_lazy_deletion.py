from heapq import heappop, heappush


def max_sliding_window(nums: list[int], k: int) -> list[int]:
    heap: list[tuple[int, int]] = []
    maxima: list[int] = []
    for index, number in enumerate(nums):
        heappush(heap, (-number, index))
        if index >= k - 1:
            while heap[0][1] <= index - k:
                heappop(heap)
            maxima.append(-heap[0][0])
    return maxima
