# verdict: time_limit
# why: `counts + [...]` copies the whole table for each new entry, O(n²)
def count_bits(n: int) -> list[int]:
    counts = [0]
    for number in range(1, n + 1):
        counts = counts + [counts[number // 2] + number % 2]
    return counts
