def items(n: int) -> list[int]:
    return list(range(n))
