# verdict: wrong_answer
# why: compares with the number 1, which the string "1" never equals, so no land is ever found
def num_islands(grid: list[list[str]]) -> int:
    def sink(row, column):
        if 0 <= row < len(grid) and 0 <= column < len(grid[0]) and grid[row][column] == 1:
            grid[row][column] = 0
            for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                sink(r, c)

    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[0])):
            if grid[row][column] == 1:
                islands += 1
                sink(row, column)
    return islands
