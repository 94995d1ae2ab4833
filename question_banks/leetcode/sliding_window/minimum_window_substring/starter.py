def min_window(s: str, t: str) -> str:
    """Return a shortest substring of s that holds every character of t as often as t, or an empty string."""
