# verdict: wrong_answer
# why: keeps the halves apart, but moves a number over only in one direction
from heapq import heappop, heappush


class MedianFinder:
    def __init__(self) -> None:
        self.smaller, self.larger = [], []

    def add_num(self, num: int) -> None:
        if self.smaller and num > -self.smaller[0]:
            heappush(self.larger, num)
        else:
            heappush(self.smaller, -num)
        if len(self.smaller) > len(self.larger) + 1:
            heappush(self.larger, -heappop(self.smaller))

    def find_median(self) -> float:
        if len(self.smaller) > len(self.larger):
            return -self.smaller[0]
        if len(self.smaller) < len(self.larger):
            return self.larger[0]
        return (self.larger[0] - self.smaller[0]) / 2
