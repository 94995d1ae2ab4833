class MedianFinder:
    """The median of a growing collection of numbers."""

    def __init__(self) -> None:
        """Start without numbers."""

    def add_num(self, num: int) -> None:
        """Add one number."""

    def find_median(self) -> float:
        """Return the median of all numbers added so far; there is at least one."""
