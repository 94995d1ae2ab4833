# verdict: wrong_answer
# why: rounds down in both directions, so with odd n the middle row and column outside the centre do not move
def rotate(matrix: list[list[int]]) -> None:
    last = len(matrix) - 1
    for r in range(len(matrix) // 2):
        for c in range(len(matrix) // 2):
            corner = matrix[r][c]
            matrix[r][c] = matrix[last - c][r]
            matrix[last - c][r] = matrix[last - r][last - c]
            matrix[last - r][last - c] = matrix[c][last - r]
            matrix[c][last - r] = corner
