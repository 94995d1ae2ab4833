# verdict: wrong_answer
# why: demands that the way goes on after each station, also after the last
def can_jump(nums: list[int]) -> bool:
    farthest = 0
    for place, reach in enumerate(nums):
        farthest = max(farthest, place + reach)
        if farthest <= place:
            return False
    return True
