# verdict: wrong_answer
# why: `if` instead of `while`, so the left end moves at most one place for each move of the right end
from collections import Counter


def min_window(s: str, t: str) -> str:
    wanted = Counter(t)
    missing = len(t)
    best = ""
    start = 0
    for end, letter in enumerate(s):
        missing -= wanted[letter] > 0
        wanted[letter] -= 1
        if missing == 0:
            if not best or end - start + 1 < len(best):
                best = s[start : end + 1]
            wanted[s[start]] += 1
            missing += wanted[s[start]] > 0
            start += 1
    return best
