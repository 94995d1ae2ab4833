# verdict: runtime_error
# why: takes the history of the key from a plain dictionary, and an unknown key has none
from bisect import bisect_right


class TimeMap:
    def __init__(self) -> None:
        self.times: dict[str, list[int]] = {}
        self.values: dict[str, list[str]] = {}

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.times.setdefault(key, []).append(timestamp)
        self.values.setdefault(key, [""]).append(value)

    def get(self, key: str, timestamp: int) -> str:
        return self.values[key][bisect_right(self.times[key], timestamp)]
