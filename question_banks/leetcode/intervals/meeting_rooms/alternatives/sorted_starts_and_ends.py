def min_meeting_rooms(intervals: list[list[int]]) -> int:
    starts = sorted(start for start, _ in intervals)
    ends = sorted(end for _, end in intervals)
    rooms = over = 0
    for start in starts:
        if ends[over] <= start:
            over += 1
        else:
            rooms += 1
    return rooms
