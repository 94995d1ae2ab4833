def solve_n_queens(n: int) -> list[list[str]]:
    boards: list[list[str]] = []
    full = (1 << n) - 1

    def place(queens: tuple[int, ...], columns: int, left: int, right: int) -> None:
        if columns == full:
            boards.append([f"{queen:0{n}b}".replace("0", ".").replace("1", "Q") for queen in queens])
            return
        free = full & ~(columns | left | right)
        while free:
            queen = free & -free
            free ^= queen
            place((*queens, queen), columns | queen, (left | queen) << 1, (right | queen) >> 1)

    place((), 0, 0, 0)
    return boards
