# verdict: accepted
# why: __slots__, a property, private names, a class attribute
# question: counter_class
class Tally:
    __slots__ = ("_count",)
    made = 0

    def __init__(self, start: int = 0) -> None:
        self._count = start
        type(self).made += 1

    @property
    def count(self) -> int:
        return self._count

    @count.setter
    def count(self, value: int) -> None:
        self._count = value

    def add(self, by: int) -> int:
        self.count += by
        return self.count

    def total(self) -> int:
        return self.count
