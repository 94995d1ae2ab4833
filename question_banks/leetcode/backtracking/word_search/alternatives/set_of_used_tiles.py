def exist(board: list[list[str]], word: str) -> bool:
    used: set[tuple[int, int]] = set()

    def spell(row: int, column: int, place: int) -> bool:
        if place == len(word):
            return True
        if not (0 <= row < len(board) and 0 <= column < len(board[0])):
            return False
        if (row, column) in used or board[row][column] != word[place]:
            return False
        used.add((row, column))
        steps = ((row, column + 1), (row + 1, column), (row, column - 1), (row - 1, column))
        found = any(spell(r, c, place + 1) for r, c in steps)
        used.remove((row, column))
        return found

    return any(spell(row, column, 0) for row in range(len(board)) for column in range(len(board[0])))
