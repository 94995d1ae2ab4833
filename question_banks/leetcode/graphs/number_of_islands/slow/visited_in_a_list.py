# verdict: time_limit
# why: the visited squares are a list that is searched at every step, O((m · n)²)
def num_islands(grid: list[list[str]]) -> int:
    rows, columns = len(grid), len(grid[0])
    visited = []
    islands = 0
    for top in range(rows):
        for left in range(columns):
            if grid[top][left] == "0" or (top, left) in visited:
                continue
            islands += 1
            visited.append((top, left))
            waiting = [(top, left)]
            while waiting:
                row, column = waiting.pop()
                for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                    if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "1" and (r, c) not in visited:
                        visited.append((r, c))
                        waiting.append((r, c))
    return islands
