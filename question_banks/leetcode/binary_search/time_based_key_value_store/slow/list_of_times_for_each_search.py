# verdict: time_limit
# why: bisects, but first copies all times of the key out of its entries, O(n) a get
from bisect import bisect_right
from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.entries = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.entries[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        times = [since for since, _ in self.entries[key]]
        place = bisect_right(times, timestamp)
        return self.entries[key][place - 1][1] if place else ""
