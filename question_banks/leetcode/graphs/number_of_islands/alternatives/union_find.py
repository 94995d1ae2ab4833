def num_islands(grid: list[list[str]]) -> int:
    columns = len(grid[0])
    parent = list(range(len(grid) * columns))

    def find(square: int) -> int:
        while parent[square] != square:
            parent[square] = parent[parent[square]]
            square = parent[square]
        return square

    islands = 0
    for r, row in enumerate(grid):
        for c, square in enumerate(row):
            if square == "0":
                continue
            islands += 1
            here = r * columns + c
            for is_land, other in ((r and grid[r - 1][c] == "1", here - columns), (c and row[c - 1] == "1", here - 1)):
                if is_land and find(here) != find(other):
                    parent[find(here)] = find(other)
                    islands -= 1
    return islands
