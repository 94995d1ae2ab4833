# verdict: wrong_answer
# why: one set stands for both `on the path` and `done`, so two ways to the same course are taken for a cycle
def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    needs: list[list[int]] = [[] for _ in range(num_courses)]
    for course, needed in prerequisites:
        needs[course].append(needed)
    seen: set[int] = set()
    order: list[int] = []

    def take(course: int) -> bool:
        if course in seen:
            return False
        seen.add(course)
        for needed in needs[course]:
            if not take(needed):
                return False
        order.append(course)
        return True

    for course in range(num_courses):
        if course not in seen and not take(course):
            return []
    return order
