# verdict: wrong_answer
# why: writes into the matrix that it still reads from
def rotate(matrix: list[list[int]]) -> None:
    for row in range(len(matrix)):
        for column in range(len(matrix)):
            matrix[column][len(matrix) - 1 - row] = matrix[row][column]
