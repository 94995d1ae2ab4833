# verdict: time_limit
# why: marks all stations in the range of each reachable one, O(n · range)
def can_jump(nums: list[int]) -> bool:
    reachable = [True] + [False] * (len(nums) - 1)
    for place, reach in enumerate(nums):
        if reachable[place]:
            for other in range(place + 1, min(place + reach + 1, len(nums))):
                reachable[other] = True
    return reachable[-1]
