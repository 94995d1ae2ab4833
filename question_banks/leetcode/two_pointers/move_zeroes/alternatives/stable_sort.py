def move_zeroes(nums: list[int]) -> None:
    nums.sort(key=lambda number: number == 0)
