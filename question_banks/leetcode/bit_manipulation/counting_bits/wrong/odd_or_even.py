# verdict: wrong_answer
# why: remembers whether the number of ones is odd instead of the number itself
def count_bits(n: int) -> list[int]:
    counts = [0] * (n + 1)
    for number in range(1, n + 1):
        counts[number] = counts[number >> 1] ^ (number & 1)
    return counts
