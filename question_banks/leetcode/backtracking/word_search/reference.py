def exist(board: list[list[str]], word: str) -> bool:
    def spell(row: int, column: int, place: int) -> bool:
        """Whether the word from this place on can be read from this tile on."""
        if not (0 <= row < len(board) and 0 <= column < len(board[row])) or board[row][column] != word[place]:
            return False
        if place == len(word) - 1:
            return True
        board[row][column] = ""
        found = (
            spell(row - 1, column, place + 1)
            or spell(row + 1, column, place + 1)
            or spell(row, column - 1, place + 1)
            or spell(row, column + 1, place + 1)
        )
        board[row][column] = word[place]
        return found

    return any(spell(row, column, 0) for row in range(len(board)) for column in range(len(board[row])))
