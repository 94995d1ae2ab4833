def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    needs: list[list[int]] = [[] for _ in range(num_courses)]
    for course, needed in prerequisites:
        needs[course].append(needed)
    unseen, on_path, done = 0, 1, 2
    state = [unseen] * num_courses
    order: list[int] = []

    def take(course: int) -> bool:
        """Appends the course after all that it needs; False when it needs itself."""
        if state[course] != unseen:
            return state[course] == done
        state[course] = on_path
        if not all(take(needed) for needed in needs[course]):
            return False
        state[course] = done
        order.append(course)
        return True

    return order if all(take(course) for course in range(num_courses)) else []
