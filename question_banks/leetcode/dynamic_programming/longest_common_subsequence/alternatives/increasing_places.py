from bisect import bisect_left


def longest_common_subsequence(text1: str, text2: str) -> int:
    """The longest increasing sequence of places in text2 at which the letters of text1 stand (Hunt and Szymanski)."""
    places: dict[str, list[int]] = {}
    for place in range(len(text2) - 1, -1, -1):
        places.setdefault(text2[place], []).append(place)
    ends: list[int] = []
    for letter in text1:
        for place in places.get(letter, ()):
            at = bisect_left(ends, place)
            ends[at : at + 1] = [place]
    return len(ends)
