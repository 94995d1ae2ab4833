# verdict: wrong_answer
# why: removes all rooms that are over and returns what is left at the end instead of the largest size seen
from heapq import heappop, heappush


def min_meeting_rooms(intervals: list[list[int]]) -> int:
    ends: list[int] = []
    for start, end in sorted(intervals):
        while ends and ends[0] <= start:
            heappop(ends)
        heappush(ends, end)
    return len(ends)
