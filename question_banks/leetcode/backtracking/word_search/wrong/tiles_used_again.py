# verdict: wrong_answer
# why: does not remember which tiles are on the path, so it steps back onto them
def exist(board: list[list[str]], word: str) -> bool:
    ends = {(r, c) for r, row in enumerate(board) for c, letter in enumerate(row) if letter == word[0]}
    for letter in word[1:]:
        steps = {near for r, c in ends for near in ((r - 1, c), (r + 1, c), (r, c - 1), (r, c + 1))}
        ends = {
            (r, c) for r, c in steps if 0 <= r < len(board) and 0 <= c < len(board[0]) and board[r][c] == letter
        }
    return bool(ends)
