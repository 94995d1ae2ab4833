# verdict: wrong_answer
# why: every letter of t that comes lowers the number of missing ones, even when there are enough of it already
from collections import Counter


def min_window(s: str, t: str) -> str:
    needed = Counter(t)
    missing = len(t)
    best = ""
    start = 0
    for end, letter in enumerate(s):
        if letter in needed:
            missing -= 1
        while missing <= 0:
            if not best or end - start + 1 < len(best):
                best = s[start : end + 1]
            if s[start] in needed:
                missing += 1
            start += 1
    return best
