def solve_n_queens(n: int) -> list[list[str]]:
    board = [["."] * n for _ in range(n)]
    boards: list[list[str]] = []

    def is_safe(row: int, column: int) -> bool:
        for above in range(row):
            distance = row - above
            if board[above][column] == "Q":
                return False
            if column - distance >= 0 and board[above][column - distance] == "Q":
                return False
            if column + distance < n and board[above][column + distance] == "Q":
                return False
        return True

    def place(row: int) -> None:
        if row == n:
            boards.append(["".join(line) for line in board])
            return
        for column in range(n):
            if is_safe(row, column):
                board[row][column] = "Q"
                place(row + 1)
                board[row][column] = "."

    place(0)
    return boards
