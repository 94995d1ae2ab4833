def exist(board: list[list[str]], word: str) -> bool:
    """Return whether word can be read along a path of neighbouring tiles that uses no tile twice."""
