from collections import deque


def can_jump(nums: list[int]) -> bool:
    last = len(nums) - 1
    queue = deque([0])
    border = 0
    while queue:
        place = queue.popleft()
        if place == last:
            return True
        following = min(place + nums[place], last)
        queue.extend(range(border + 1, following + 1))
        border = max(border, following)
    return False
