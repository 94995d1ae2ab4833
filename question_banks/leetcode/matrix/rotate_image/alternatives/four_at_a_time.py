def rotate(matrix: list[list[int]]) -> None:
    last = len(matrix) - 1
    for r in range(len(matrix) // 2):
        for c in range((len(matrix) + 1) // 2):
            matrix[r][c], matrix[c][last - r], matrix[last - r][last - c], matrix[last - c][r] = (
                matrix[last - c][r],
                matrix[r][c],
                matrix[c][last - r],
                matrix[last - r][last - c],
            )
