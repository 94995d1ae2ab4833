def solve_n_queens(n: int) -> list[list[str]]:
    queens: list[int] = []  # the columns of the queens, from the top row on
    columns: set[int] = set()
    falling: set[int] = set()  # row - column of each queen
    rising: set[int] = set()  # row + column of each queen
    boards: list[list[str]] = []

    def place(row: int) -> None:
        if row == n:
            boards.append(["." * column + "Q" + "." * (n - column - 1) for column in queens])
        for column in range(n):
            if column in columns or row - column in falling or row + column in rising:
                continue
            queens.append(column)
            columns.add(column)
            falling.add(row - column)
            rising.add(row + column)
            place(row + 1)
            queens.pop()
            columns.remove(column)
            falling.remove(row - column)
            rising.remove(row + column)

    place(0)
    return boards
