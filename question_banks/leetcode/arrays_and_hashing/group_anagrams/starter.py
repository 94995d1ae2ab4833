def group_anagrams(strs: list[str]) -> list[list[str]]:
    """Return the strings in groups, in any order: anagrams of each other are in the same group."""
