from collections import Counter


def min_window(s: str, t: str) -> str:
    """Asks after every move for each letter whether there are enough of it."""
    needed = Counter(t)
    held = dict.fromkeys(needed, 0)
    best = ""
    start = 0
    for end, letter in enumerate(s):
        if letter not in needed:
            continue
        held[letter] += 1
        while all(held[each] >= number for each, number in needed.items()):
            if not best or end + 1 - start < len(best):
                best = s[start : end + 1]
            if s[start] in held:
                held[s[start]] -= 1
            start += 1
    return best
