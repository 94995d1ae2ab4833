class Tally:
    def __init__(self, start: int = 0) -> None:
        self.count = start

    def add(self, by: int) -> int:
        self.count += by
        return self.count

    def total(self) -> int:
        return self.count
