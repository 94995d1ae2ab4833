# verdict: wrong_answer
# why: looks up the pair of key and time, so it finds a value only at the very time of its set
class TimeMap:
    def __init__(self) -> None:
        self.values: dict[tuple[str, int], str] = {}

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.values[key, timestamp] = value

    def get(self, key: str, timestamp: int) -> str:
        return self.values.get((key, timestamp), "")
