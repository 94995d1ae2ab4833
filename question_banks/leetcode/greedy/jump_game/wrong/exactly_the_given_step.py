# verdict: wrong_answer
# why: looks for a station from whose range the goal is met exactly, instead of at most
def can_jump(nums: list[int]) -> bool:
    goal = len(nums) - 1
    for place in range(len(nums) - 2, -1, -1):
        if place + nums[place] == goal:
            goal = place
    return goal == 0
