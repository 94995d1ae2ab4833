from bisect import bisect_left


def search(nums: list[int], target: int) -> int:
    low, high = 0, len(nums) - 1
    while low < high:
        middle = (low + high) // 2
        if nums[middle] > nums[high]:
            low = middle + 1
        else:
            high = middle
    smallest = low
    if target <= nums[-1]:
        place = bisect_left(nums, target, smallest, len(nums))
    else:
        place = bisect_left(nums, target, 0, smallest)
    return place if nums[place] == target else -1
