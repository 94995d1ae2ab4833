# verdict: time_limit
# why: each round looks at all open pairs to find the free courses; on a long chain a round finds one
def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    left = set(range(num_courses))
    open_pairs = [(course, needed) for course, needed in prerequisites]
    order: list[int] = []
    while left:
        blocked = {course for course, _ in open_pairs}
        free = left - blocked
        if not free:
            return []
        order.extend(free)
        left -= free
        open_pairs = [(course, needed) for course, needed in open_pairs if needed in left]
    return order
