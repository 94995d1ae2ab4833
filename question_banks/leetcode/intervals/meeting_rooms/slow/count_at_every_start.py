# verdict: time_limit
# why: counts for each start all meetings that are running then, O(n²)
def min_meeting_rooms(intervals: list[list[int]]) -> int:
    return max(sum(start <= time < end for start, end in intervals) for time, _ in intervals)
