# verdict: wrong_answer
# why: the bounds of the search are the first and the last index, but the loop ends before the last one is looked at
from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.entries = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.entries[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        entries = self.entries[key]
        answer = ""
        low, high = 0, len(entries) - 1
        while low < high:
            middle = (low + high) // 2
            if entries[middle][0] <= timestamp:
                answer = entries[middle][1]
                low = middle + 1
            else:
                high = middle - 1
        return answer
