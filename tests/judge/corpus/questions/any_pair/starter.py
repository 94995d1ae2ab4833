def any_pair(numbers: list[int], target: int) -> list[int]:
    """The indices of any two different items that add up to the target; there is always such a pair."""
