# verdict: wrong_answer
# why: the history is a class attribute, so that every store works on the same entries
from bisect import bisect_right
from collections import defaultdict


class TimeMap:
    times: defaultdict[str, list[int]] = defaultdict(list)
    values: defaultdict[str, list[str]] = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.times[key].append(timestamp)
        self.values[key].append(value)

    def get(self, key: str, timestamp: int) -> str:
        place = bisect_right(self.times[key], timestamp)
        return self.values[key][place - 1] if place else ""
