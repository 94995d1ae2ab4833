def can_jump(nums: list[int]) -> bool:
    """Like fuel: each step costs one, and a station can fill the tank up."""
    left = 0
    for reach in nums[:-1]:
        left = max(left, reach) - 1
        if left < 0:
            return False
    return True
