# verdict: wrong_answer
# why: bisects with the pair of the time and "", which sorts before every value that was set at that very time
from bisect import bisect
from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.entries = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.entries[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        place = bisect(self.entries[key], (timestamp, ""))
        return self.entries[key][place - 1][1] if place else ""
