from itertools import groupby


def group_anagrams(strs: list[str]) -> list[list[str]]:
    """Sorts all words by their letters, which puts anagrams side by side."""
    return [list(group) for _, group in groupby(sorted(strs, key=sorted), key=sorted)]
