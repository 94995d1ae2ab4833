# verdict: wrong_answer
# why: the graph is built from the pairs only, so a course that no pair names is never taken
from collections import defaultdict, deque


def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    unlocks = defaultdict(list)
    missing: dict[int, int] = {}
    for course, needed in prerequisites:
        unlocks[needed].append(course)
        missing[course] = missing.get(course, 0) + 1
        missing.setdefault(needed, 0)
    ready = deque(course for course, count in missing.items() if count == 0)
    order = []
    while ready:
        course = ready.popleft()
        order.append(course)
        for later in unlocks[course]:
            missing[later] -= 1
            if missing[later] == 0:
                ready.append(later)
    return order if len(order) == len(missing) else []
