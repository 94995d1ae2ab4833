from bisect import bisect
from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.entries = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.entries[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        entries = self.entries[key]
        place = bisect(entries, timestamp, key=lambda entry: entry[0])
        return entries[place - 1][1] if place else ""
