def merge(intervals: list[list[int]]) -> list[list[int]]:
    """Starts come before ends at the same time, so that what touches is one block."""
    events = sorted([(start, 0) for start, _ in intervals] + [(end, 1) for _, end in intervals])
    merged: list[list[int]] = []
    running = 0
    for time, is_end in events:
        if is_end:
            running -= 1
            if running == 0:
                merged[-1].append(time)
        else:
            if running == 0:
                merged.append([time])
            running += 1
    return merged
