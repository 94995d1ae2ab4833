# verdict: time_limit
# why: walks along all paths of the right length and reads the word only when it is complete
def exist(board: list[list[str]], word: str) -> bool:
    def walk(row, column, path):
        if not (0 <= row < len(board) and 0 <= column < len(board[0])) or (row, column) in path:
            return False
        path.append((row, column))
        if len(path) == len(word):
            found = "".join(board[r][c] for r, c in path) == word
        else:
            found = (
                walk(row - 1, column, path)
                or walk(row + 1, column, path)
                or walk(row, column - 1, path)
                or walk(row, column + 1, path)
            )
        path.pop()
        return found

    return any(walk(row, column, []) for row in range(len(board)) for column in range(len(board[0])))
