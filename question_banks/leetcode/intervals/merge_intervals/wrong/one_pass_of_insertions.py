# verdict: wrong_answer
# why: each interval is merged into the first block it meets; that this block may now meet another one is overlooked
def merge(intervals: list[list[int]]) -> list[list[int]]:
    merged = []
    for start, end in intervals:
        for block in merged:
            if start <= block[1] and block[0] <= end:
                block[0], block[1] = min(start, block[0]), max(end, block[1])
                break
        else:
            merged.append([start, end])
    return merged
