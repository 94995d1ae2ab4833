# verdict: runtime_error
# why: asks an empty list for its last element
class StackOfInts:
    def __init__(self) -> None:
        self.numbers: list[int] = []

    def push(self, number: int) -> None:
        self.numbers.append(number)

    def pop(self) -> int | None:
        return self.numbers.pop()

    def peek(self) -> int | None:
        return self.numbers[-1]
