# verdict: time_limit
# why: looks from each station through all those after it for one that leads to the end, O(n²)
def can_jump(nums: list[int]) -> bool:
    good = [False] * (len(nums) - 1) + [True]
    for place in range(len(nums) - 2, -1, -1):
        for other in range(place + 1, min(place + nums[place], len(nums) - 1) + 1):
            if good[other]:
                good[place] = True
                break
    return good[0]
