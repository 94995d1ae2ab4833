# verdict: wrong_answer
# why: stops at the first placement, as a solver for one sudoku does
def solve_n_queens(n: int) -> list[list[str]]:
    def place(queens):
        row = len(queens)
        if row == n:
            return queens
        for column in range(n):
            if all(column != other and abs(column - other) != row - above for above, other in enumerate(queens)):
                found = place([*queens, column])
                if found:
                    return found
        return None

    queens = place([])
    return [["." * queen + "Q" + "." * (n - queen - 1) for queen in queens]] if queens else []
