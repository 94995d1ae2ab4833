# verdict: time_limit
# why: completes every permutation of the columns before it looks at the diagonals, n! boards for n = 10
from itertools import permutations


def solve_n_queens(n: int) -> list[list[str]]:
    boards = []
    for queens in permutations(range(n)):
        falling = {row - column for row, column in enumerate(queens)}
        rising = {row + column for row, column in enumerate(queens)}
        if len(falling) == len(rising) == n:
            boards.append(["." * column + "Q" + "." * (n - column - 1) for column in queens])
    return boards
