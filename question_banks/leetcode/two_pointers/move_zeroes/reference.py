def move_zeroes(nums: list[int]) -> None:
    free = 0
    for index, number in enumerate(nums):
        if number != 0:
            nums[free], nums[index] = number, nums[free]
            free += 1
