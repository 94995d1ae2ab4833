from bisect import bisect_left, bisect_right


def merge(intervals: list[list[int]]) -> list[list[int]]:
    starts: list[int] = []
    ends: list[int] = []
    for start, end in intervals:
        first = bisect_left(ends, start)
        last = bisect_right(starts, end)
        if first < last:
            start, end = min(start, starts[first]), max(end, ends[last - 1])
        starts[first:last] = [start]
        ends[first:last] = [end]
    return [[start, end] for start, end in zip(starts, ends)]
