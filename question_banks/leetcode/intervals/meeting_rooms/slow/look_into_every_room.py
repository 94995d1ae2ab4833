# verdict: time_limit
# why: looks for a free room by asking one after the other, O(n · rooms)
def min_meeting_rooms(intervals: list[list[int]]) -> int:
    ends: list[int] = []
    for start, end in sorted(intervals):
        for room in range(len(ends)):
            if ends[room] <= start:
                ends[room] = end
                break
        else:
            ends.append(end)
    return len(ends)
