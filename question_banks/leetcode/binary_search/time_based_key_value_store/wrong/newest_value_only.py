# verdict: wrong_answer
# why: set overwrites, so only the newest value can be found
class TimeMap:
    def __init__(self) -> None:
        self.newest: dict[str, tuple[int, str]] = {}

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.newest[key] = (timestamp, value)

    def get(self, key: str, timestamp: int) -> str:
        since, value = self.newest.get(key, (0, ""))
        return value if since <= timestamp else ""
