# verdict: wrong_answer
# why: moves on to the next power of two one number too late, so the powers of two themselves are counted wrongly
def count_bits(n: int) -> list[int]:
    counts = [0] * (n + 1)
    power = 1
    for number in range(1, n + 1):
        if number > 2 * power:
            power *= 2
        counts[number] = counts[number - power] + 1
    return counts
