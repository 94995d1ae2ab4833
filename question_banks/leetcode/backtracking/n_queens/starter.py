def solve_n_queens(n: int) -> list[list[str]]:
    """Return all placements of n queens on n by n squares so that none attacks another."""
