# verdict: time_limit
# why: chooses any n of the n² squares and checks all pairs of queens
from itertools import combinations


def solve_n_queens(n: int) -> list[list[str]]:
    squares = [(row, column) for row in range(n) for column in range(n)]
    boards = []
    for queens in combinations(squares, n):
        if all(r != s and c != d and abs(r - s) != abs(c - d) for (r, c), (s, d) in combinations(queens, 2)):
            boards.append(["".join("Q" if (row, column) in queens else "." for column in range(n)) for row in range(n)])
    return boards
