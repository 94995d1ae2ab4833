def num_islands(grid: list[list[str]]) -> int:
    land = {(row, column) for row, squares in enumerate(grid) for column, square in enumerate(squares) if square == "1"}
    islands = 0
    while land:
        islands += 1
        waiting = [land.pop()]
        while waiting:
            row, column = waiting.pop()
            for neighbour in ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1)):
                if neighbour in land:
                    land.remove(neighbour)
                    waiting.append(neighbour)
    return islands
