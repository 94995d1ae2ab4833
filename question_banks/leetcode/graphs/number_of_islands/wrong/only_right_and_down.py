# verdict: wrong_answer
# why: the scan comes from the top left, so going right and down seems enough, until an island bends back
def num_islands(grid: list[list[str]]) -> int:
    islands = 0
    for top in range(len(grid)):
        for left in range(len(grid[0])):
            if grid[top][left] == "0":
                continue
            islands += 1
            waiting = [(top, left)]
            while waiting:
                row, column = waiting.pop()
                if row < len(grid) and column < len(grid[0]) and grid[row][column] == "1":
                    grid[row][column] = "0"
                    waiting += [(row + 1, column), (row, column + 1)]
    return islands
