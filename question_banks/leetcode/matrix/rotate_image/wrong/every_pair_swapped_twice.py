# verdict: wrong_answer
# why: the transposition runs over all places instead of one side of the diagonal, so every swap is undone
def rotate(matrix: list[list[int]]) -> None:
    for row in range(len(matrix)):
        for column in range(len(matrix)):
            matrix[row][column], matrix[column][row] = matrix[column][row], matrix[row][column]
    for numbers in matrix:
        numbers.reverse()
