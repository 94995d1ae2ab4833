# verdict: time_limit
# why: counts up or down by one, so it takes as many steps as b is large
def add_numbers(a: int, b: int) -> int:
    step = 1 if b > 0 else -1
    while b:
        a += step
        b -= step
    return a
