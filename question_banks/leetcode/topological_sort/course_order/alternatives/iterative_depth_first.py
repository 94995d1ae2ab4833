def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    unlocks: list[list[int]] = [[] for _ in range(num_courses)]
    for course, needed in prerequisites:
        unlocks[needed].append(course)
    unseen, on_path, done = 0, 1, 2
    state = [unseen] * num_courses
    finished: list[int] = []
    for start in range(num_courses):
        if state[start] != unseen:
            continue
        state[start] = on_path
        path = [(start, iter(unlocks[start]))]
        while path:
            course, rest = path[-1]
            later = next(rest, None)
            if later is None:
                path.pop()
                state[course] = done
                finished.append(course)
            elif state[later] == on_path:
                return []
            elif state[later] == unseen:
                state[later] = on_path
                path.append((later, iter(unlocks[later])))
    return finished[::-1]
