# verdict: wrong_answer
# why: looks at a fixed number of bits, which is too few for large numbers
def count_bits(n: int) -> list[int]:
    return [sum(number >> bit & 1 for bit in range(8)) for number in range(n + 1)]
