# verdict: time_limit
# why: two pointers, but all letters of the window are counted again after each move
from collections import Counter


def min_window(s: str, t: str) -> str:
    needed = Counter(t)
    best = ""
    start = 0
    for end in range(1, len(s) + 1):
        while needed <= Counter(s[start:end]):
            if not best or end - start < len(best):
                best = s[start:end]
            start += 1
    return best
