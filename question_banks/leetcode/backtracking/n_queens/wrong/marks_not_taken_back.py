# verdict: wrong_answer
# why: the diagonals stay marked after the search has gone back, so most squares look attacked
def solve_n_queens(n: int) -> list[list[str]]:
    boards = []
    falling, rising = set(), set()

    def place(queens):
        row = len(queens)
        if row == n:
            boards.append(["." * queen + "Q" + "." * (n - queen - 1) for queen in queens])
            return
        for column in range(n):
            if column not in queens and row - column not in falling and row + column not in rising:
                falling.add(row - column)
                rising.add(row + column)
                place([*queens, column])

    place([])
    return boards
