# verdict: wrong_answer
# why: bisect_left finds what was set strictly before the time, so a value does not hold at the very time of its set
from bisect import bisect_left
from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.times = defaultdict(list)
        self.values = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.times[key].append(timestamp)
        self.values[key].append(value)

    def get(self, key: str, timestamp: int) -> str:
        place = bisect_left(self.times[key], timestamp)
        return self.values[key][place - 1] if place else ""
