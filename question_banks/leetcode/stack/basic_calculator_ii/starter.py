def calculate(s: str) -> int:
    """Return the value of the expression s of integers, + - * / and spaces."""
