# verdict: wrong_answer
# why: the rotated matrix is returned, but the caller's list was to be changed
def rotate(matrix: list[list[int]]) -> list[list[int]]:
    return [list(row) for row in zip(*matrix[::-1])]
