from collections import Counter


def min_window(s: str, t: str) -> str:
    wanted = Counter(t)  # what the window still lacks of each letter; below zero: what it has too much
    missing = len(t)
    start = best_start = best_end = 0
    for end, letter in enumerate(s, 1):
        if wanted[letter] > 0:
            missing -= 1
        wanted[letter] -= 1
        while missing == 0:
            if not best_end or end - start < best_end - best_start:
                best_start, best_end = start, end
            wanted[s[start]] += 1
            if wanted[s[start]] > 0:
                missing += 1
            start += 1
    return s[best_start:best_end]
