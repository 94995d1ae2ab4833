# verdict: wrong_answer
# why: `or -1` and truth tests treat the value 0 as if the key were not there
from collections import OrderedDict


class LRUCache:
    def __init__(self, capacity: int) -> None:
        self.capacity = capacity
        self.values: OrderedDict[int, int] = OrderedDict()

    def get(self, key: int) -> int:
        value = self.values.get(key)
        if not value:
            return -1
        self.values.move_to_end(key)
        return value

    def put(self, key: int, value: int) -> None:
        self.values[key] = value
        self.values.move_to_end(key)
        if len(self.values) > self.capacity:
            self.values.popitem(last=False)
