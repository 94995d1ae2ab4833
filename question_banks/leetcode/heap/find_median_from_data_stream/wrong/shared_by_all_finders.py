# verdict: wrong_answer
# why: the list is a variable of the class, so all objects collect into the same one
from bisect import insort


class MedianFinder:
    numbers: list[int] = []

    def add_num(self, num: int) -> None:
        insort(self.numbers, num)

    def find_median(self) -> float:
        middle = len(self.numbers) // 2
        return (self.numbers[middle] + self.numbers[~middle]) / 2
