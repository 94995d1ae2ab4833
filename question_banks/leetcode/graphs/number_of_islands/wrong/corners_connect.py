# verdict: wrong_answer
# why: looks at all eight squares around, so islands that touch at a corner are counted as one
def num_islands(grid: list[list[str]]) -> int:
    def sink(row, column):
        grid[row][column] = "0"
        for r in range(max(row - 1, 0), min(row + 2, len(grid))):
            for c in range(max(column - 1, 0), min(column + 2, len(grid[0]))):
                if grid[r][c] == "1":
                    sink(r, c)

    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[0])):
            if grid[row][column] == "1":
                islands += 1
                sink(row, column)
    return islands
