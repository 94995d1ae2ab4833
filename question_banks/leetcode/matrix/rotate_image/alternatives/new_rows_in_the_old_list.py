def rotate(matrix: list[list[int]]) -> None:
    matrix[:] = zip(*matrix[::-1])
