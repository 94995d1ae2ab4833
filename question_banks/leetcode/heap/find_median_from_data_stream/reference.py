from heapq import heappush, heappushpop


class MedianFinder:
    """The smaller half in a max-heap (of negated numbers), the larger half in a min-heap."""

    def __init__(self) -> None:
        self.smaller: list[int] = []  # as many as in larger, or one more
        self.larger: list[int] = []

    def add_num(self, num: int) -> None:
        if len(self.smaller) == len(self.larger):
            heappush(self.smaller, -heappushpop(self.larger, num))
        else:
            heappush(self.larger, -heappushpop(self.smaller, -num))

    def find_median(self) -> float:
        if len(self.smaller) > len(self.larger):
            return float(-self.smaller[0])
        return (self.larger[0] - self.smaller[0]) / 2
