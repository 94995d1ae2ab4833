# verdict: wrong_answer
# why: row - column is checked, row + column is forgotten
def solve_n_queens(n: int) -> list[list[str]]:
    boards = []

    def place(queens, diagonals):
        row = len(queens)
        if row == n:
            boards.append(["." * queen + "Q" + "." * (n - queen - 1) for queen in queens])
            return
        for column in range(n):
            if column not in queens and row - column not in diagonals:
                place([*queens, column], diagonals | {row - column})

    place([], set())
    return boards
