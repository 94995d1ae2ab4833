# verdict: wrong_answer
# why: the sweep sorts by time only, so that at equal times the start is counted before the end
def min_meeting_rooms(intervals: list[list[int]]) -> int:
    events = [(start, 1) for start, _ in intervals] + [(end, -1) for _, end in intervals]
    running = most = 0
    for _, change in sorted(events, key=lambda event: event[0]):
        running += change
        most = max(most, running)
    return most
