def can_jump(nums: list[int]) -> bool:
    farthest = 0
    for place, reach in enumerate(nums):
        if place > farthest:
            return False
        farthest = max(farthest, place + reach)
    return True
