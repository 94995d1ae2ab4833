# verdict: time_limit
# why: walks from every start until the window is good, O(m²) when the needed letters are far apart
from collections import Counter


def min_window(s: str, t: str) -> str:
    best = ""
    for start in range(len(s)):
        wanted = Counter(t)
        missing = len(t)
        for end in range(start, len(s)):
            if wanted[s[end]] > 0:
                missing -= 1
            wanted[s[end]] -= 1
            if missing == 0:
                if not best or end - start + 1 < len(best):
                    best = s[start : end + 1]
                break
    return best
