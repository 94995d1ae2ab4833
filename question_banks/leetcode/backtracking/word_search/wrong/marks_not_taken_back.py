# verdict: wrong_answer
# why: a tile once tried stays marked, as in a flood fill, although a later path may need it
def exist(board: list[list[str]], word: str) -> bool:
    def spell(row, column, place, used):
        if place == len(word):
            return True
        if not (0 <= row < len(board) and 0 <= column < len(board[0])):
            return False
        if (row, column) in used or board[row][column] != word[place]:
            return False
        used.add((row, column))
        steps = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
        return any(spell(r, c, place + 1, used) for r, c in steps)

    return any(spell(row, column, 0, set()) for row in range(len(board)) for column in range(len(board[0])))
