def exist(board: list[list[str]], word: str) -> bool:
    def spell(row: int, column: int, rest: str) -> bool:
        if not rest:
            return True
        if row < 0 or column < 0 or row == len(board) or column == len(board[0]) or board[row][column] != rest[0]:
            return False
        board[row][column] = "#"
        for r, c in ((row, column - 1), (row, column + 1), (row - 1, column), (row + 1, column)):
            if spell(r, c, rest[1:]):
                return True
        board[row][column] = rest[0]
        return False

    for row in range(len(board)):
        for column in range(len(board[0])):
            if spell(row, column, word):
                return True
    return False
