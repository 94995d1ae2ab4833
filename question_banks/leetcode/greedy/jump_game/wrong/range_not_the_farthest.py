# verdict: wrong_answer
# why: overwrites the border with the range of the latest station, also when an earlier one reached further
def can_jump(nums: list[int]) -> bool:
    border = 0
    for place, reach in enumerate(nums):
        if place > border:
            return False
        if place + reach >= place + 1:
            border = place + reach
    return True
