def can_jump(nums: list[int]) -> bool:
    goal = len(nums) - 1
    for place in reversed(range(len(nums) - 1)):
        if place + nums[place] >= goal:
            goal = place
    return goal == 0
