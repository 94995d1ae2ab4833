def rotate(matrix: list[list[int]]) -> None:
    """Turn the square matrix by 90 degrees clockwise, in place."""
