# verdict: wrong_answer
# why: takes the largest place + reach over all stations without asking whether the station can be reached itself
def can_jump(nums: list[int]) -> bool:
    return len(nums) == 1 or max(place + reach for place, reach in enumerate(nums[:-1])) >= len(nums) - 1
