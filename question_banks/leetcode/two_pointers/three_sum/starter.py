def three_sum(nums: list[int]) -> list[list[int]]:
    """Return all different triplets of values from three places of nums that add up to 0."""
