def length_of_longest_substring(s: str) -> int:
    """Return the length of the longest run of neighbouring characters of s without a repetition."""
