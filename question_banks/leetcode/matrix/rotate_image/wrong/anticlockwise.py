# verdict: wrong_answer
# why: the two mirrorings in the wrong order turn the matrix the other way round
def rotate(matrix: list[list[int]]) -> None:
    for row in range(len(matrix)):
        for column in range(row):
            matrix[row][column], matrix[column][row] = matrix[column][row], matrix[row][column]
    matrix.reverse()
