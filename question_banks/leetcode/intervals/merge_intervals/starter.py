def merge(intervals: list[list[int]]) -> list[list[int]]:
    """Return the intervals [start, end] without overlaps: all that overlap or touch are merged."""
