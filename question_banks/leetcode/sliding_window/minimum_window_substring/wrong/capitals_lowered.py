# verdict: wrong_answer
# why: compares without regard to case, although a capital and a small letter are different
from collections import Counter


def min_window(s: str, t: str) -> str:
    wanted = Counter(t.lower())
    missing = len(t)
    best = ""
    start = 0
    for end, letter in enumerate(s.lower()):
        missing -= wanted[letter] > 0
        wanted[letter] -= 1
        while missing == 0:
            if not best or end - start + 1 < len(best):
                best = s[start : end + 1]
            wanted[s[start].lower()] += 1
            missing += wanted[s[start].lower()] > 0
            start += 1
    return best
