# verdict: time_limit
# why: sorts all numbers for each median, O(n log n)
class MedianFinder:
    def __init__(self) -> None:
        self.numbers: list[int] = []

    def add_num(self, num: int) -> None:
        self.numbers.append(num)

    def find_median(self) -> float:
        numbers = sorted(self.numbers)
        middle = len(numbers) // 2
        return (numbers[middle] + numbers[~middle]) / 2
