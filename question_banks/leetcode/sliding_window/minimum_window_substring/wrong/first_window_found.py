# verdict: wrong_answer
# why: returns the first window after contracting it, and never looks whether a later one is shorter
from collections import Counter


def min_window(s: str, t: str) -> str:
    wanted = Counter(t)
    missing = len(t)
    start = 0
    for end, letter in enumerate(s):
        missing -= wanted[letter] > 0
        wanted[letter] -= 1
        if missing == 0:
            while wanted[s[start]] < 0:
                wanted[s[start]] += 1
                start += 1
            return s[start : end + 1]
    return ""
