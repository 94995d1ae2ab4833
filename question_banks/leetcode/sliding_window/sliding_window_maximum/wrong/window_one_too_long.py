# verdict: wrong_answer
# why: off by one - the front is dropped one step too late, so the window holds k + 1 elements
from collections import deque


def max_sliding_window(nums: list[int], k: int) -> list[int]:
    queue: deque[int] = deque()
    maxima: list[int] = []
    for index, number in enumerate(nums):
        while queue and nums[queue[-1]] <= number:
            queue.pop()
        queue.append(index)
        if queue[0] < index - k:
            queue.popleft()
        if index >= k - 1:
            maxima.append(nums[queue[0]])
    return maxima
