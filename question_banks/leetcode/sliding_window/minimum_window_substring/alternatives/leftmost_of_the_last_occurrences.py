from collections import Counter, deque


def min_window(s: str, t: str) -> str:
    """For each letter the places of its last occurrences, as many as are needed; the window starts at the first."""
    needed = Counter(t)
    last: dict[str, deque[int]] = {letter: deque(maxlen=number) for letter, number in needed.items()}
    incomplete = len(needed)
    best: tuple[int, int] | None = None
    for end, letter in enumerate(s):
        if letter not in last:
            continue
        incomplete -= len(last[letter]) == needed[letter] - 1
        last[letter].append(end)
        if incomplete == 0:
            start = min(places[0] for places in last.values())
            if best is None or end - start < best[1] - best[0]:
                best = (start, end)
    return "" if best is None else s[best[0] : best[1] + 1]
