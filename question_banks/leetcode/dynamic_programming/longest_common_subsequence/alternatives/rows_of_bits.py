def longest_common_subsequence(text1: str, text2: str) -> int:
    """A zero bit stands where a row of the table rises by one."""
    full = (1 << len(text1)) - 1
    places: dict[str, int] = {}
    for place, letter in enumerate(text1):
        places[letter] = places.get(letter, 0) | 1 << place
    level = full
    for letter in text2:
        matches = level & places.get(letter, 0)
        level = (level + matches | level - matches) & full
    return len(text1) - level.bit_count()
