def count_bits(n: int) -> list[int]:
    """The second half of a table is its first half with one more bit."""
    counts = [0]
    while len(counts) <= n:
        counts += [count + 1 for count in counts]
    return counts[: n + 1]
