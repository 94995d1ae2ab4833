# verdict: wrong_answer
# why: sorts by end time, as for the most meetings in one room, and then a room is taken for a start that lies earlier
from heapq import heappush, heapreplace


def min_meeting_rooms(intervals: list[list[int]]) -> int:
    ends: list[int] = []
    for start, end in sorted(intervals, key=lambda interval: interval[1]):
        if ends and ends[0] <= start:
            heapreplace(ends, end)
        else:
            heappush(ends, end)
    return len(ends)
