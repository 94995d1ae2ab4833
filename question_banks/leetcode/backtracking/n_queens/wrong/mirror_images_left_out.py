# verdict: wrong_answer
# why: places the first queen in the left half only and forgets to add the mirror images
def solve_n_queens(n: int) -> list[list[str]]:
    boards = []

    def place(queens):
        row = len(queens)
        if row == n:
            boards.append(["." * queen + "Q" + "." * (n - queen - 1) for queen in queens])
            return
        for column in range(n if row else (n + 1) // 2):
            if all(column != other and abs(column - other) != row - above for above, other in enumerate(queens)):
                place([*queens, column])

    place([])
    return boards
