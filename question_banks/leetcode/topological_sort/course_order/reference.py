from collections import deque


def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    unlocks: list[list[int]] = [[] for _ in range(num_courses)]
    missing = [0] * num_courses
    for course, needed in prerequisites:
        unlocks[needed].append(course)
        missing[course] += 1
    ready = deque(course for course in range(num_courses) if missing[course] == 0)
    order: list[int] = []
    while ready:
        course = ready.popleft()
        order.append(course)
        for later in unlocks[course]:
            missing[later] -= 1
            if missing[later] == 0:
                ready.append(later)
    return order if len(order) == num_courses else []
