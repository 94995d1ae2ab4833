# verdict: wrong_answer
# why: without brackets + binds tighter than &, so the whole sum is cut down to its last bit
def count_bits(n: int) -> list[int]:
    counts = [0] * (n + 1)
    for number in range(1, n + 1):
        counts[number] = counts[number >> 1] + number & 1
    return counts
