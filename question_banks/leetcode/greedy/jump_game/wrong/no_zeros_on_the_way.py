# verdict: wrong_answer
# why: takes every zero for the end of the way, but one can step over it
def can_jump(nums: list[int]) -> bool:
    return 0 not in nums[:-1]
