# verdict: wrong_answer
# why: treats the end as included, so a meeting cannot follow another at the same time
from heapq import heappush, heapreplace


def min_meeting_rooms(intervals: list[list[int]]) -> int:
    ends: list[int] = []
    for start, end in sorted(intervals):
        if ends and ends[0] < start:
            heapreplace(ends, end)
        else:
            heappush(ends, end)
    return len(ends)
