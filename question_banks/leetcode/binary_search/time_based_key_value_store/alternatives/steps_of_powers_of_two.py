class TimeMap:
    """Steps forwards by ever smaller powers of two, as long as the time is not passed."""

    def __init__(self) -> None:
        self.times: dict[str, list[int]] = {}
        self.values: dict[tuple[str, int], str] = {}

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.times.setdefault(key, [0]).append(timestamp)
        self.values[key, timestamp] = value

    def get(self, key: str, timestamp: int) -> str:
        times = self.times.get(key, [0])
        place = 0
        step = 1 << len(times).bit_length()
        while step:
            if place + step < len(times) and times[place + step] <= timestamp:
                place += step
            step >>= 1
        return self.values.get((key, times[place]), "")
