class StackOfInts:
    def __init__(self) -> None:
        self.top: tuple | None = None

    def push(self, number: int) -> None:
        self.top = (number, self.top)

    def pop(self) -> int | None:
        if self.top is None:
            return None
        number, self.top = self.top
        return number

    def peek(self) -> int | None:
        return self.top[0] if self.top else None
