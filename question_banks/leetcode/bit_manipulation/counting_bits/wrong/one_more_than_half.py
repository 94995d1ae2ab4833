# verdict: wrong_answer
# why: adds one for each halving, whether the bit that falls off is a one or not, which counts all binary digits
def count_bits(n: int) -> list[int]:
    counts = [0] * (n + 1)
    for number in range(1, n + 1):
        counts[number] = counts[number // 2] + 1
    return counts
