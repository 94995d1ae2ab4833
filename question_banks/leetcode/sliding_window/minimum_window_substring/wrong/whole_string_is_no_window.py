# verdict: wrong_answer
# why: starts with the length of s as the best so far and asks for less, so a window as long as s is never taken
from collections import Counter


def min_window(s: str, t: str) -> str:
    wanted = Counter(t)
    missing = len(t)
    best, found = len(s), ""
    start = 0
    for end, letter in enumerate(s):
        missing -= wanted[letter] > 0
        wanted[letter] -= 1
        while missing == 0:
            if end - start + 1 < best:
                best, found = end - start + 1, s[start : end + 1]
            wanted[s[start]] += 1
            missing += wanted[s[start]] > 0
            start += 1
    return found
