# verdict: wrong_answer
# why: searches from the first tile with the right letter and returns what that search says
def exist(board: list[list[str]], word: str) -> bool:
    def spell(row, column, place):
        if place == len(word):
            return True
        if not (0 <= row < len(board) and 0 <= column < len(board[0])) or board[row][column] != word[place]:
            return False
        board[row][column] = ""
        steps = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
        found = any(spell(r, c, place + 1) for r, c in steps)
        board[row][column] = word[place]
        return found

    for row in range(len(board)):
        for column in range(len(board[0])):
            if board[row][column] == word[0]:
                return spell(row, column, 0)
    return False
