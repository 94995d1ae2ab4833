# verdict: wrong_answer
# why: looks along rows and columns, as in a printed word-search puzzle, and never turns
def exist(board: list[list[str]], word: str) -> bool:
    lines = ["".join(row) for row in board] + ["".join(column) for column in zip(*board)]
    return any(word in line or word in line[::-1] for line in lines)
