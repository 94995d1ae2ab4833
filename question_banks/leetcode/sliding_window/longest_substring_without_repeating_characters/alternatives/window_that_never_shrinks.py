from collections import Counter


def length_of_longest_substring(s: str) -> int:
    """The window keeps the best length so far and grows whenever it holds no repetition."""
    count: Counter[str] = Counter()
    start = repeated = 0
    for character in s:
        count[character] += 1
        repeated += count[character] == 2
        if repeated:
            repeated -= count[s[start]] == 2
            count[s[start]] -= 1
            start += 1
    return len(s) - start
