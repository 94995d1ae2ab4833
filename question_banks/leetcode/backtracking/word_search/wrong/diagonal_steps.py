# verdict: wrong_answer
# why: allows all eight directions, as other games with letter tiles do
def exist(board: list[list[str]], word: str) -> bool:
    def spell(row, column, place):
        if place == len(word):
            return True
        if not (0 <= row < len(board) and 0 <= column < len(board[0])) or board[row][column] != word[place]:
            return False
        board[row][column] = ""
        found = any(spell(row + down, column + right, place + 1) for down in (-1, 0, 1) for right in (-1, 0, 1))
        board[row][column] = word[place]
        return found

    return any(spell(row, column, 0) for row in range(len(board)) for column in range(len(board[0])))
