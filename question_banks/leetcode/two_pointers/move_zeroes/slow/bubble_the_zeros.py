# verdict: time_limit
# why: zeros change places with their right neighbour until nothing moves any more, O(n²)
def move_zeroes(nums: list[int]) -> None:
    moved = True
    while moved:
        moved = False
        for index in range(len(nums) - 1):
            if nums[index] == 0 and nums[index + 1] != 0:
                nums[index], nums[index + 1] = nums[index + 1], nums[index]
                moved = True
