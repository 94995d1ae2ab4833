class StackOfInts:
    """Numbers on top of each other; the last one in is the first one out."""

    def __init__(self) -> None: ...

    def push(self, number: int) -> None:
        """Put the number on top."""

    def pop(self) -> int | None:
        """Take the number on top off and return it; None when there is none."""

    def peek(self) -> int | None:
        """Return the number on top; None when there is none."""
