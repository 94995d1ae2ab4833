class MedianFinder:
    """How often each number occurs, in a Fenwick tree; the number of a given rank is found by halving."""

    SIZE = 2**18
    SHIFT = 10**5 + 1

    def __init__(self) -> None:
        self.count = 0
        self.sums = [0] * (self.SIZE + 1)

    def add_num(self, num: int) -> None:
        self.count += 1
        place = num + self.SHIFT
        while place <= self.SIZE:
            self.sums[place] += 1
            place += place & -place

    def find_median(self) -> float:
        return (self._of_rank((self.count - 1) // 2) + self._of_rank(self.count // 2)) / 2

    def _of_rank(self, rank: int) -> int:
        place, step = 0, self.SIZE
        while step:
            if place + step <= self.SIZE and self.sums[place + step] <= rank:
                place += step
                rank -= self.sums[place]
            step //= 2
        return place + 1 - self.SHIFT
