# verdict: time_limit
# why: goes back from the newest value to the one asked for, O(n) a get
from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.entries = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.entries[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        for since, value in reversed(self.entries[key]):
            if since <= timestamp:
                return value
        return ""
