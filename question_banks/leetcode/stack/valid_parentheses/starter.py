def is_valid(s: str) -> bool:
    """Return whether every bracket in s is closed by its own kind and in the right order."""
