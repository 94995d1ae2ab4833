def count_bits(n: int) -> list[int]:
    return [bin(number).count("1") for number in range(n + 1)]
