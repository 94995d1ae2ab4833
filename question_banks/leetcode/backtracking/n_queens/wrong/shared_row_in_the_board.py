# verdict: wrong_answer
# why: [["."] * n] * n is n times the same row, so a queen appears in every row
def solve_n_queens(n: int) -> list[list[str]]:
    boards = []

    def place(queens):
        row = len(queens)
        if row == n:
            board = [["."] * n] * n
            for above, queen in enumerate(queens):
                board[above][queen] = "Q"
            boards.append(["".join(line) for line in board])
            return
        for column in range(n):
            if all(column != other and abs(column - other) != row - above for above, other in enumerate(queens)):
                place([*queens, column])

    place([])
    return boards
