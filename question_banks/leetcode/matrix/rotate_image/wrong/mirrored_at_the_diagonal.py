# verdict: wrong_answer
# why: rows become columns, which is only the first half of a rotation
def rotate(matrix: list[list[int]]) -> None:
    for row in range(len(matrix)):
        for column in range(row):
            matrix[row][column], matrix[column][row] = matrix[column][row], matrix[row][column]
