# verdict: wrong_answer
# why: exclusive or adds bit by bit and drops every carry
def add_numbers(a: int, b: int) -> int:
    return a ^ b
