# verdict: wrong_answer
# why: keeps values instead of indices and drops equal ones, then a leaving value takes its twin with it
from collections import deque


def max_sliding_window(nums: list[int], k: int) -> list[int]:
    queue: deque[int] = deque()
    maxima: list[int] = []
    for index, number in enumerate(nums):
        if index >= k and queue and queue[0] == nums[index - k]:
            queue.popleft()
        while queue and queue[-1] <= number:
            queue.pop()
        queue.append(number)
        if index >= k - 1:
            maxima.append(queue[0])
    return maxima
