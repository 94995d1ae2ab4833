# verdict: wrong_answer
# why: puts the numbers into the two heaps by turns, so a large one may end up in the smaller half
from heapq import heappush


class MedianFinder:
    def __init__(self) -> None:
        self.smaller, self.larger = [], []

    def add_num(self, num: int) -> None:
        if len(self.smaller) == len(self.larger):
            heappush(self.smaller, -num)
        else:
            heappush(self.larger, num)

    def find_median(self) -> float:
        if len(self.smaller) > len(self.larger):
            return -self.smaller[0]
        return (self.larger[0] - self.smaller[0]) / 2
