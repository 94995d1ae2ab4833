def can_jump(nums: list[int]) -> bool:
    """Return whether the last place can be reached from the first, with steps of at most nums[i] from place i."""
