# verdict: wrong_answer
# why: only IndexError is guarded against, but index -1 is the last row or column in Python
def num_islands(grid: list[list[str]]) -> int:
    def sink(row, column):
        try:
            if grid[row][column] != "1":
                return
        except IndexError:
            return
        grid[row][column] = "0"
        for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
            sink(r, c)

    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[0])):
            if grid[row][column] == "1":
                islands += 1
                sink(row, column)
    return islands
