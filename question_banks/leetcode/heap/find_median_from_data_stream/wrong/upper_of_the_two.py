# verdict: wrong_answer
# why: takes the number at len // 2 also when there are two in the middle
from bisect import insort


class MedianFinder:
    def __init__(self) -> None:
        self.numbers = []

    def add_num(self, num: int) -> None:
        insort(self.numbers, num)

    def find_median(self) -> float:
        return float(self.numbers[len(self.numbers) // 2])
