# verdict: wrong_answer
# why: breadth-first search takes a course when it is first reached, although another prerequisite is still open
from collections import deque


def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    unlocks: list[list[int]] = [[] for _ in range(num_courses)]
    free = [True] * num_courses
    for course, needed in prerequisites:
        unlocks[needed].append(course)
        free[course] = False
    seen = {course for course in range(num_courses) if free[course]}
    waiting = deque(sorted(seen))
    order = []
    while waiting:
        course = waiting.popleft()
        order.append(course)
        for later in unlocks[course]:
            if later not in seen:
                seen.add(later)
                waiting.append(later)
    return order if len(order) == num_courses else []
