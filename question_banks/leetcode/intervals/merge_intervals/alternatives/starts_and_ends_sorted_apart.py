def merge(intervals: list[list[int]]) -> list[list[int]]:
    starts = sorted(start for start, _ in intervals)
    ends = sorted(end for _, end in intervals)
    merged: list[list[int]] = []
    first = 0
    for place in range(len(intervals)):
        if place == len(intervals) - 1 or starts[place + 1] > ends[place]:
            merged.append([starts[first], ends[place]])
            first = place + 1
    return merged
