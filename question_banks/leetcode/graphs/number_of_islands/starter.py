def num_islands(grid: list[list[str]]) -> int:
    """Return the number of islands: groups of "1" squares connected horizontally or vertically."""
