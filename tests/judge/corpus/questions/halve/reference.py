def halve(x: float) -> float:
    return x / 2
