# verdict: wrong_answer
# why: off by one - the search is content before the last letter has been compared
def exist(board: list[list[str]], word: str) -> bool:
    def spell(row, column, place):
        if place >= len(word) - 1 and place > 0:
            return True
        if not (0 <= row < len(board) and 0 <= column < len(board[0])) or board[row][column] != word[place]:
            return False
        if len(word) == 1:
            return True
        board[row][column] = ""
        steps = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
        found = any(spell(r, c, place + 1) for r, c in steps)
        board[row][column] = word[place]
        return found

    return any(spell(row, column, 0) for row in range(len(board)) for column in range(len(board[0])))
