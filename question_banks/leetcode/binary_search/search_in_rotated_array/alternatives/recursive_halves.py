def search(nums: list[int], target: int) -> int:
    def within(left: int, right: int) -> int:
        if left > right:
            return -1
        middle = (left + right) // 2
        if nums[middle] == target:
            return middle
        left_is_sorted = nums[left] <= nums[middle]
        if left_is_sorted and not nums[left] <= target < nums[middle]:
            return within(middle + 1, right)
        if not left_is_sorted and nums[middle] < target <= nums[right]:
            return within(middle + 1, right)
        return within(left, middle - 1)

    return within(0, len(nums) - 1)
