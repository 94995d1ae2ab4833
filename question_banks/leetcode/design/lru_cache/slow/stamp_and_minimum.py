# verdict: time_limit
# why: each entry has the time of its last use, and every eviction looks for the smallest one, O(capacity)
class LRUCache:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.clock = 0
        self.values: dict[int, int] = {}
        self.last_use: dict[int, int] = {}

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        self.clock += 1
        self.last_use[key] = self.clock
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key not in self.values and len(self.values) == self.capacity:
            oldest = min(self.last_use, key=self.last_use.__getitem__)
            del self.values[oldest], self.last_use[oldest]
        self.clock += 1
        self.last_use[key] = self.clock
        self.values[key] = value
