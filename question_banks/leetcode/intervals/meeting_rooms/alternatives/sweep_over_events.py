def min_meeting_rooms(intervals: list[list[int]]) -> int:
    events = [(start, 1) for start, _ in intervals] + [(end, -1) for _, end in intervals]
    running = most = 0
    for _, change in sorted(events):  # at the same time -1 sorts before +1: rooms are freed first
        running += change
        most = max(most, running)
    return most
