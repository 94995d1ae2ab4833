# verdict: wrong_answer
# why: counts the squares at which an island seems to begin; one that is wider further down begins several times
def num_islands(grid: list[list[str]]) -> int:
    islands = 0
    for row in range(len(grid)):
        for column in range(len(grid[0])):
            above = row > 0 and grid[row - 1][column] == "1"
            before = column > 0 and grid[row][column - 1] == "1"
            if grid[row][column] == "1" and not above and not before:
                islands += 1
    return islands
