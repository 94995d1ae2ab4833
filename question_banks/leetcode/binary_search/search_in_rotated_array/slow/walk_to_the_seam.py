# verdict: time_limit
# why: the seam is found by walking, so that the binary search after it saves nothing
from bisect import bisect_left


def search(nums: list[int], target: int) -> int:
    seam = 0
    while seam + 1 < len(nums) and nums[seam] < nums[seam + 1]:
        seam += 1
    for low, high in ((0, seam + 1), (seam + 1, len(nums))):
        place = bisect_left(nums, target, low, high)
        if place < high and nums[place] == target:
            return place
    return -1
