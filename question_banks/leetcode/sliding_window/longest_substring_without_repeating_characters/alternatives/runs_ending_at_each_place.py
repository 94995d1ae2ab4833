def length_of_longest_substring(s: str) -> int:
    """The run that ends here is one longer than the one before, unless the same character cuts it."""
    before: dict[str, int] = {}
    lengths = [0]
    for place, character in enumerate(s):
        lengths.append(min(lengths[-1] + 1, place - before.get(character, -1)))
        before[character] = place
    return max(lengths)
