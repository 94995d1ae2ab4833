# verdict: wrong_answer
# why: turns the outermost ring and forgets the ones inside it
def rotate(matrix: list[list[int]]) -> None:
    last = len(matrix) - 1
    for c in range(last):
        corner = matrix[0][c]
        matrix[0][c] = matrix[last - c][0]
        matrix[last - c][0] = matrix[last][last - c]
        matrix[last][last - c] = matrix[c][last]
        matrix[c][last] = corner
