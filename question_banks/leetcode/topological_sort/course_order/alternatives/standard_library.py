from graphlib import CycleError, TopologicalSorter


def find_order(num_courses: int, prerequisites: list[list[int]]) -> list[int]:
    sorter: TopologicalSorter[int] = TopologicalSorter({course: [] for course in range(num_courses)})
    for course, needed in prerequisites:
        sorter.add(course, needed)
    try:
        return list(sorter.static_order())
    except CycleError:
        return []
