# verdict: wrong_answer
# why: merges overlapping meetings into blocks and counts those of the largest, but in a chain not all run at once
def min_meeting_rooms(intervals: list[list[int]]) -> int:
    most = in_block = block_end = 0
    for start, end in sorted(intervals):
        if start < block_end:
            in_block += 1
            block_end = max(block_end, end)
        else:
            in_block, block_end = 1, end
        most = max(most, in_block)
    return most
