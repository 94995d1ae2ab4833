from collections import deque


def max_sliding_window(nums: list[int], k: int) -> list[int]:
    unbeaten: deque[int] = deque()  # indices inside the window, their values fall from front to back
    maxima: list[int] = []
    for index, number in enumerate(nums):
        while unbeaten and nums[unbeaten[-1]] <= number:
            unbeaten.pop()
        unbeaten.append(index)
        if unbeaten[0] <= index - k:
            unbeaten.popleft()
        if index >= k - 1:
            maxima.append(nums[unbeaten[0]])
    return maxima
