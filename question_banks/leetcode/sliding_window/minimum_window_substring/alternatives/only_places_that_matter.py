from collections import Counter


def min_window(s: str, t: str) -> str:
    needed = Counter(t)
    places = [place for place, letter in enumerate(s) if letter in needed]
    held: Counter[str] = Counter()
    satisfied = first = 0
    best: tuple[int, int] | None = None
    for end in places:
        held[s[end]] += 1
        satisfied += held[s[end]] == needed[s[end]]
        while satisfied == len(needed):
            start = places[first]
            if best is None or end - start < best[1] - best[0]:
                best = (start, end)
            satisfied -= held[s[start]] == needed[s[start]]
            held[s[start]] -= 1
            first += 1
    return "" if best is None else s[best[0] : best[1] + 1]
