# verdict: wrong_answer
# why: compares each interval with its neighbour in the sorted list instead of with the block merged so far
def merge(intervals: list[list[int]]) -> list[list[int]]:
    intervals = sorted(intervals)
    merged = [list(intervals[0])]
    for before, (start, end) in zip(intervals, intervals[1:]):
        if start <= before[1]:
            merged[-1][1] = max(merged[-1][1], end)
        else:
            merged.append([start, end])
    return merged
