# verdict: time_limit
# why: a dictionary for each key is asked for one time after the other, backwards, until it knows one
class TimeMap:
    def __init__(self) -> None:
        self.values: dict[str, dict[int, str]] = {}

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.values.setdefault(key, {})[timestamp] = value

    def get(self, key: str, timestamp: int) -> str:
        known = self.values.get(key, {})
        while timestamp > 0 and timestamp not in known:
            timestamp -= 1
        return known.get(timestamp, "")
