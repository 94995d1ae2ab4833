# verdict: wrong_answer
# why: both amounts are taken for credit
def add_numbers(a: int, b: int) -> int:
    return abs(a) + abs(b)
