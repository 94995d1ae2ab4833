# verdict: time_limit
# why: keeps the list sorted, but by sorting it after each number, which still goes through all of it
class MedianFinder:
    def __init__(self) -> None:
        self.numbers: list[int] = []

    def add_num(self, num: int) -> None:
        self.numbers.append(num)
        self.numbers.sort()

    def find_median(self) -> float:
        middle = len(self.numbers) // 2
        return (self.numbers[middle] + self.numbers[~middle]) / 2
