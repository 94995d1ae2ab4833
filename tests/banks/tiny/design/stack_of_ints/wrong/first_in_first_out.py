# verdict: wrong_answer
# why: takes from the wrong end, which makes it a queue
class StackOfInts:
    def __init__(self) -> None:
        self.numbers: list[int] = []

    def push(self, number: int) -> None:
        self.numbers.append(number)

    def pop(self) -> int | None:
        return self.numbers.pop(0) if self.numbers else None

    def peek(self) -> int | None:
        return self.numbers[0] if self.numbers else None
