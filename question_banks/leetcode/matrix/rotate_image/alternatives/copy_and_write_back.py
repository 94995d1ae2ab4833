from copy import deepcopy


def rotate(matrix: list[list[int]]) -> None:
    before = deepcopy(matrix)
    for row, numbers in enumerate(before):
        for column, number in enumerate(numbers):
            matrix[column][-1 - row] = number
