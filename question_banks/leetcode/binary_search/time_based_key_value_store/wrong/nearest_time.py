# verdict: wrong_answer
# why: takes the value with the nearest time, which may be a later one
from bisect import bisect_right
from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.entries = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.entries[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        place = bisect_right(self.entries[key], timestamp, key=lambda entry: entry[0])
        if place == 0:
            return ""
        near = self.entries[key][place - 1 : place + 1]
        return min(near, key=lambda entry: abs(entry[0] - timestamp))[1]
