from collections import deque


class LRUCache:
    """Every use is written into a log with a time stamp; stale lines are skipped when room is needed."""

    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.clock = 0
        self.entries: dict[int, tuple[int, int]] = {}
        self.log: deque[tuple[int, int]] = deque()

    def get(self, key: int) -> int:
        if key not in self.entries:
            return -1
        value, _ = self.entries[key]
        self._use(key, value)
        return value

    def put(self, key: int, value: int) -> None:
        if key not in self.entries and len(self.entries) == self.capacity:
            self._evict()
        self._use(key, value)

    def _use(self, key: int, value: int) -> None:
        self.clock += 1
        self.entries[key] = (value, self.clock)
        self.log.append((key, self.clock))

    def _evict(self) -> None:
        key, stamp = self.log.popleft()
        while self.entries[key][1] != stamp:
            key, stamp = self.log.popleft()
        del self.entries[key]
