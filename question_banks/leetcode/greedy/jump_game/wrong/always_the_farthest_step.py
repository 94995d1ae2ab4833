# verdict: wrong_answer
# why: takes the longest possible step each time, which may land on a dead end that a shorter one avoids
def can_jump(nums: list[int]) -> bool:
    place = 0
    while place < len(nums) - 1:
        if nums[place] == 0:
            return False
        place += nums[place]
    return True
