# verdict: time_limit
# why: looks for a pair that can be merged and begins anew after each find, O(n³)
def merge(intervals: list[list[int]]) -> list[list[int]]:
    blocks = [list(interval) for interval in intervals]
    place = 0
    while place < len(blocks):
        start, end = blocks[place]
        for other in range(place + 1, len(blocks)):
            if blocks[other][0] <= end and start <= blocks[other][1]:
                blocks[place] = [min(start, blocks[other][0]), max(end, blocks[other][1])]
                del blocks[other]
                place = -1
                break
        place += 1
    return blocks
