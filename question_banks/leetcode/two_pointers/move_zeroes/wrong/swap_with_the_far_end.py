# verdict: wrong_answer
# why: two pointers from both ends, as in a partition of quicksort, which does not keep the order of the others
def move_zeroes(nums: list[int]) -> None:
    left, right = 0, len(nums) - 1
    while left < right:
        if nums[left] != 0:
            left += 1
        elif nums[right] == 0:
            right -= 1
        else:
            nums[left], nums[right] = nums[right], nums[left]
