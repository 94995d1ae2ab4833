from collections import Counter
from itertools import accumulate


def min_meeting_rooms(intervals: list[list[int]]) -> int:
    change: Counter[int] = Counter()
    for start, end in intervals:
        change[start] += 1
        change[end] -= 1
    return max(accumulate(change[time] for time in sorted(change)))
