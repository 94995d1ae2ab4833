def search(nums: list[int], target: int) -> int:
    left, right = 0, len(nums) - 1
    while left <= right:
        middle = (left + right) // 2
        if nums[middle] == target:
            return middle
        if nums[left] <= nums[middle]:
            in_left_half = nums[left] <= target < nums[middle]
        else:
            in_left_half = not nums[middle] < target <= nums[right]
        if in_left_half:
            right = middle - 1
        else:
            left = middle + 1
    return -1
