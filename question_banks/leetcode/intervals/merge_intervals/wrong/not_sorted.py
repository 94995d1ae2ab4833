# verdict: wrong_answer
# why: relies on an order of the intervals that nobody promised
def merge(intervals: list[list[int]]) -> list[list[int]]:
    merged = []
    for start, end in intervals:
        if merged and start <= merged[-1][1]:
            merged[-1] = [min(start, merged[-1][0]), max(merged[-1][1], end)]
        else:
            merged.append([start, end])
    return merged
