# verdict: time_limit
# why: there is no adjacency list, so each course taken walks through all the pairs, O(courses · pairs)
def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    missing = [0] * num_courses
    for course, _ in prerequisites:
        missing[course] += 1
    order = [course for course in range(num_courses) if missing[course] == 0]
    for taken in order:
        for course, needed in prerequisites:
            if needed == taken:
                missing[course] -= 1
                if missing[course] == 0:
                    order.append(course)
    return order if len(order) == num_courses else []
