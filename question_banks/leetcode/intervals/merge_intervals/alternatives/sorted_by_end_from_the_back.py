def merge(intervals: list[list[int]]) -> list[list[int]]:
    intervals.sort(key=lambda interval: interval[1])
    merged: list[list[int]] = []
    while intervals:
        start, end = intervals.pop()
        while intervals and intervals[-1][1] >= start:
            start = min(start, intervals.pop()[0])
        merged.append([start, end])
    return merged
