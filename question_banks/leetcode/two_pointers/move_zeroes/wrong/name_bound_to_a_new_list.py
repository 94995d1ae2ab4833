# verdict: wrong_answer
# why: the new list is bound to the name nums instead of being written into it, so the caller's list stays as it was
def move_zeroes(nums: list[int]) -> None:
    others = [number for number in nums if number != 0]
    nums = others + [0] * (len(nums) - len(others))
