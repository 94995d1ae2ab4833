from collections import defaultdict


class TimeMap:
    def __init__(self) -> None:
        self.history: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)

    def set(self, key: str, value: str, timestamp: int) -> None:
        self.history[key].append((timestamp, value))

    def get(self, key: str, timestamp: int) -> str:
        entries = self.history.get(key, [])
        low, high = 0, len(entries)  # entries before low are not later, those from high on are
        while low < high:
            middle = (low + high) // 2
            if entries[middle][0] <= timestamp:
                low = middle + 1
            else:
                high = middle
        return entries[low - 1][1] if low > 0 else ""
