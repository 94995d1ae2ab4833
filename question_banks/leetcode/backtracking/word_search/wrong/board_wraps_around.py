# verdict: wrong_answer
# why: only IndexError ends a path at the edge, but index -1 is the last row or column in Python
def exist(board: list[list[str]], word: str) -> bool:
    def spell(row, column, place):
        if place == len(word):
            return True
        try:
            if board[row][column] != word[place]:
                return False
        except IndexError:
            return False
        board[row][column] = ""
        steps = ((row - 1, column), (row + 1, column), (row, column - 1), (row, column + 1))
        found = any(spell(r, c, place + 1) for r, c in steps)
        board[row][column] = word[place]
        return found

    return any(spell(row, column, 0) for row in range(len(board)) for column in range(len(board[0])))
