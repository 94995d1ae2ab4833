from heapq import heappush, heapreplace


def min_meeting_rooms(intervals: list[list[int]]) -> int:
    ends: list[int] = []  # one entry a room: when its last meeting ends
    for start, end in sorted(intervals):
        if ends and ends[0] <= start:
            heapreplace(ends, end)
        else:
            heappush(ends, end)
    return len(ends)
