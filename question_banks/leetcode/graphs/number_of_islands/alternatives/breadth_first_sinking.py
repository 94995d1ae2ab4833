from collections import deque


def num_islands(grid: list[list[str]]) -> int:
    rows, columns = len(grid), len(grid[0])
    islands = 0
    for top in range(rows):
        for left in range(columns):
            if grid[top][left] == "0":
                continue
            islands += 1
            grid[top][left] = "0"
            queue = deque([(top, left)])
            while queue:
                row, column = queue.popleft()
                for r, c in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                    if 0 <= r < rows and 0 <= c < columns and grid[r][c] == "1":
                        grid[r][c] = "0"
                        queue.append((r, c))
    return islands
