def num_islands(grid: list[list[str]]) -> int:
    rows, columns = len(grid), len(grid[0])
    visited = [[False] * columns for _ in range(rows)]
    islands = 0
    for top in range(rows):
        for left in range(columns):
            if grid[top][left] == "0" or visited[top][left]:
                continue
            islands += 1
            visited[top][left] = True
            waiting = [(top, left)]
            while waiting:
                row, column = waiting.pop()
                for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                    if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "1" and not visited[r][c]:
                        visited[r][c] = True
                        waiting.append((r, c))
    return islands
