# verdict: wrong_answer
# why: drops a number that is there already, but equal numbers all count
from bisect import bisect_left


class MedianFinder:
    def __init__(self) -> None:
        self.numbers = []

    def add_num(self, num: int) -> None:
        place = bisect_left(self.numbers, num)
        if self.numbers[place : place + 1] != [num]:
            self.numbers.insert(place, num)

    def find_median(self) -> float:
        middle = len(self.numbers) // 2
        return (self.numbers[middle] + self.numbers[~middle]) / 2
