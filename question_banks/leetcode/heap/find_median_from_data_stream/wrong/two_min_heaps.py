# verdict: wrong_answer
# why: heapq knows min-heaps only, and without changing the sign the top of the smaller half is its smallest number
from heapq import heappop, heappush


class MedianFinder:
    def __init__(self) -> None:
        self.smaller, self.larger = [], []

    def add_num(self, num: int) -> None:
        heappush(self.smaller, num)
        heappush(self.larger, heappop(self.smaller))
        if len(self.larger) > len(self.smaller):
            heappush(self.smaller, heappop(self.larger))

    def find_median(self) -> float:
        if len(self.smaller) > len(self.larger):
            return float(self.smaller[0])
        return (self.smaller[0] + self.larger[0]) / 2
