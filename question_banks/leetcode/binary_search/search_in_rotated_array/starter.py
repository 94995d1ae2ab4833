def search(nums: list[int], target: int) -> int:
    """Return the index of target in nums, a rotated ascending array, or -1 when it is not there."""
