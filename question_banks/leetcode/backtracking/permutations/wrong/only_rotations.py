# verdict: wrong_answer
# why: every number gets to the front, but the others keep their cyclic order behind it
def permute(nums: list[int]) -> list[list[int]]:
    return [nums[place:] + nums[:place] for place in range(len(nums))]
