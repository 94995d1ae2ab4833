def min_remove_to_make_valid(s: str) -> str:
    """Return s without as few characters as possible, so that its brackets fit."""
