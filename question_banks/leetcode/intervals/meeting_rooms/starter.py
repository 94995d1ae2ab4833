def min_meeting_rooms(intervals: list[list[int]]) -> int:
    """Return the smallest number of rooms in which all meetings [start, end] can take place."""
