# verdict: wrong_answer
# why: a sweep in which an end comes before a start at the same time loses single points and splits what touches
def merge(intervals: list[list[int]]) -> list[list[int]]:
    events = sorted([(start, 1) for start, _ in intervals] + [(end, -1) for _, end in intervals])
    merged, running, begin = [], 0, 0
    for time, change in events:
        if running == 0:
            begin = time
        running += change
        if running == 0 and time > begin:
            merged.append([begin, time])
    return merged
