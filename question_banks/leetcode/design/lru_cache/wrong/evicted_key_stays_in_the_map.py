# verdict: wrong_answer
# why: eviction takes the key out of the order of use, and the dictionary that get reads still has it
from collections import deque


class LRUCache:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.values: dict[int, int] = {}
        self.order: deque[int] = deque()

    def get(self, key: int) -> int:
        if key not in self.values:
            return -1
        if key in self.order:
            self.order.remove(key)
        self.order.append(key)
        return self.values[key]

    def put(self, key: int, value: int) -> None:
        if key in self.order:
            self.order.remove(key)
        elif len(self.order) == self.capacity:
            self.order.popleft()
        self.order.append(key)
        self.values[key] = value
