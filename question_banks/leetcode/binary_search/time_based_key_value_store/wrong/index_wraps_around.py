# verdict: wrong_answer
# why: before the first time the place is 0, and index -1 is the newest value
from bisect import bisect_right
from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.times = defaultdict(list)
        self.values = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.times[key].append(timestamp)
        self.values[key].append(value)

    def get(self, key: str, timestamp: int) -> str:
        if not self.times[key]:
            return ""
        return self.values[key][bisect_right(self.times[key], timestamp) - 1]
