def two_sum(nums: list[int], target: int) -> list[int]:
    """Return the indices of the two different elements of nums that add up to target."""
