def add_numbers(a: int, b: int) -> int:
    return sum((a, b))
