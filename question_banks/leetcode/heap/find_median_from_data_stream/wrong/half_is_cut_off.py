# verdict: wrong_answer
# why: divides the two middle numbers by // and loses the half
from bisect import insort


class MedianFinder:
    def __init__(self) -> None:
        self.numbers = []

    def add_num(self, num: int) -> None:
        insort(self.numbers, num)

    def find_median(self) -> float:
        middle = len(self.numbers) // 2
        if len(self.numbers) % 2:
            return self.numbers[middle]
        return (self.numbers[middle - 1] + self.numbers[middle]) // 2
