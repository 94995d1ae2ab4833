# verdict: wrong_answer
# why: looks at a fixed number of bits, and 65,536 has a seventeenth
def count_bits(n: int) -> list[int]:
    return [(number & 0xFFFF).bit_count() for number in range(n + 1)]
