def alien_order(words: list[str]) -> str:
    """Return an alphabet of all letters in words by which words is sorted, or "" if there is none."""
