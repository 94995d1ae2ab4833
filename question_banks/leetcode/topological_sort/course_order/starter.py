def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    """Return an order in which all courses can be taken, or an empty list when there is none."""
