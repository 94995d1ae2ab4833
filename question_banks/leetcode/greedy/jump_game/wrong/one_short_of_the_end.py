# verdict: wrong_answer
# why: off by one - content when the last but one station is within reach
def can_jump(nums: list[int]) -> bool:
    farthest = 0
    for place in range(len(nums) - 1):
        if place > farthest:
            return False
        farthest = max(farthest, place + nums[place])
    return True
