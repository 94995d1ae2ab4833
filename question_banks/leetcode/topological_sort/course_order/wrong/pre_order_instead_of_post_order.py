# verdict: wrong_answer
# why: a depth-first search that notes a course when it enters it puts it too early when two paths lead to it
def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    unlocks: list[list[int]] = [[] for _ in range(num_courses)]
    has_needs = [False] * num_courses
    for course, needed in prerequisites:
        unlocks[needed].append(course)
        has_needs[course] = True
    on_path: set[int] = set()
    seen: set[int] = set()
    order: list[int] = []

    def enter(course: int) -> bool:
        if course in on_path:
            return False
        if course in seen:
            return True
        seen.add(course)
        on_path.add(course)
        order.append(course)
        fine = all([enter(later) for later in unlocks[course]])
        on_path.remove(course)
        return fine

    starts = [course for course in range(num_courses) if not has_needs[course]]
    fine = all([enter(course) for course in starts])
    return order if fine and len(order) == num_courses else []
