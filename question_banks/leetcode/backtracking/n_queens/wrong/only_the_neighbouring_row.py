# verdict: wrong_answer
# why: the diagonal is checked against the row above only, but a queen reaches any distance
def solve_n_queens(n: int) -> list[list[str]]:
    boards = []

    def place(queens):
        if len(queens) == n:
            boards.append(["." * queen + "Q" + "." * (n - queen - 1) for queen in queens])
            return
        for column in range(n):
            if column not in queens and (not queens or abs(queens[-1] - column) != 1):
                place([*queens, column])

    place([])
    return boards
