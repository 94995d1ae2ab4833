def length_of_lis(nums: list[int]) -> int:
    best: list[int] = []
    for place, number in enumerate(nums):
        best.append(1 + max((best[before] for before in range(place) if nums[before] < number), default=0))
    return max(best)
