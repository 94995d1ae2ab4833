# verdict: wrong_answer
# why: the assignment binds the local name to a new list, and the caller's list stays as it was
def rotate(matrix: list[list[int]]) -> None:
    matrix = [list(row) for row in zip(*matrix[::-1])]
