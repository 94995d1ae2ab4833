class StackOfInts:
    def __init__(self) -> None:
        self.numbers: list[int] = []

    def push(self, number: int) -> None:
        self.numbers.append(number)

    def pop(self) -> int | None:
        return self.numbers.pop() if self.numbers else None

    def peek(self) -> int | None:
        return self.numbers[-1] if self.numbers else None
