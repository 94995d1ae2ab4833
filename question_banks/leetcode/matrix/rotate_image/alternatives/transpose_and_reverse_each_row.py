def rotate(matrix: list[list[int]]) -> None:
    for row in range(len(matrix)):
        for column in range(row + 1, len(matrix)):
            matrix[row][column], matrix[column][row] = matrix[column][row], matrix[row][column]
    for numbers in matrix:
        numbers.reverse()
