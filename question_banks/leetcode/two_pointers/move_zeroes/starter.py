def move_zeroes(nums: list[int]) -> None:
    """Move every 0 in nums to the end, in place; the other numbers keep their order."""
