def solve_n_queens(n: int) -> list[list[str]]:
    """All partial placements of one row more, again and again."""
    partial: list[tuple[int, ...]] = [()]
    for row in range(n):
        partial = [
            (*queens, column)
            for queens in partial
            for column in range(n)
            if all(column != other and abs(column - other) != row - above for above, other in enumerate(queens))
        ]
    return [["".join("Q" if column == queen else "." for column in range(n)) for queen in queens] for queens in partial]
