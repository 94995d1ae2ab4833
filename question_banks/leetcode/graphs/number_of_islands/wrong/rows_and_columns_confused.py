# verdict: wrong_answer
# why: takes the grid for a square and scans len(grid) columns, which cuts wide grids off
def num_islands(grid: list[list[str]]) -> int:
    size = len(grid)
    seen = set()

    def walk(row, column):
        if not (0 <= row < size and 0 <= column < min(size, len(grid[0]))):
            return
        if grid[row][column] == "0" or (row, column) in seen:
            return
        seen.add((row, column))
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            walk(r, c)

    islands = 0
    for row in range(size):
        for column in range(min(size, len(grid[0]))):
            if grid[row][column] == "1" and (row, column) not in seen:
                islands += 1
                walk(row, column)
    return islands
