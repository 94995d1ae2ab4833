# verdict: time_limit
# why: each interval is compared with all blocks found so far, O(n²)
def merge(intervals: list[list[int]]) -> list[list[int]]:
    blocks: list[list[int]] = []
    for start, end in intervals:
        apart = []
        for block in blocks:
            if block[0] <= end and start <= block[1]:
                start, end = min(start, block[0]), max(end, block[1])
            else:
                apart.append(block)
        blocks = [*apart, [start, end]]
    return blocks
