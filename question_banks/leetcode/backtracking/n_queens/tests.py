from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

NUMBER = {1: 1, 2: 0, 3: 0, 4: 2, 5: 10, 6: 4, 7: 40, 8: 92, 9: 352, 10: 724}


def attack(one, other):
    """Whether queens on these two squares attack each other."""
    rows, columns = one[0] - other[0], one[1] - other[1]
    return rows == 0 or columns == 0 or abs(rows) == abs(columns)


def placements(n):
    """All placements, by trying every permutation of the columns."""
    boards = []
    for columns in permutations(range(n)):
        if not any(attack(one, other) for one, other in combinations(enumerate(columns), 2)):
            boards.append(["".join("Q" if here == column else "." for here in range(n)) for column in columns])
    return sorted(boards)


def queens_of(board):
    """The squares of the queens."""
    return [(r, c) for r, row in enumerate(board) for c, square in enumerate(row) if square == "Q"]


def check(solution, n):
    """Every board is a placement, none comes twice, and all of them are there."""
    boards = solution(n)
    for board in boards:
        assert len(board) == n, f"a board has {n} rows"
        for row in board:
            assert len(row) == n and set(row) <= {".", "Q"}, f"{row!r} is not a row of {n} times '.' or 'Q'"
        queens = queens_of(board)
        assert len(queens) == n, f"a board has {n} queens; this one is {board}"
        pairs = [(one, other) for one, other in combinations(queens, 2) if attack(one, other)]
        assert pairs == [], f"these queens of {board} attack each other, as (row, column)"
    different = {tuple(board) for board in boards}
    assert len(different) == len(boards), "a placement is returned more than once"
    assert len(boards) == NUMBER[n], f"there are {NUMBER[n]} placements for n = {n}"


def test_examples(solution):
    assert sorted(solution(4)) == [["..Q.", "Q...", "...Q", ".Q.."], [".Q..", "...Q", "Q...", "..Q."]]
    assert solution(1) == [["Q"]]
    assert solution(3) == []


def test_no_placement_on_two_by_two(solution):
    assert solution(2) == []


def test_five_by_five(solution):
    """ten placements"""
    check(solution, 5)


def test_six_by_six(solution):
    """only four placements, fewer than on five by five"""
    check(solution, 6)


def test_all_sizes_up_to_six_against_all_permutations(solution):
    """exactly those permutations of the columns in which no two queens share a diagonal"""
    for n in range(1, 7):
        assert sorted(solution(n)) == placements(n)


def test_small_after_large(solution):
    """each call starts afresh"""
    check(solution, 6)
    check(solution, 4)
    check(solution, 4)


@given(st.integers(4, 7))
def test_mirror_images_and_turns_are_placements_too(solution, n):
    """with each placement its mirror images and its quarter turns are in the list"""
    boards = [list(board) for board in solution(n)]
    for board in boards:
        turned = ["".join(column) for column in zip(*board[::-1], strict=True)]
        for image in (board[::-1], [row[::-1] for row in board], turned):
            assert image in boards, f"{board} is in the list, its image {image} is not"


def test_seven_by_seven(solution):
    """forty placements"""
    check(solution, 7)


def test_eight_by_eight(solution):
    """the chessboard: 92 placements"""
    check(solution, 8)


def test_nine_by_nine(solution):
    """352 placements"""
    check(solution, 9)


def test_ten_by_ten_within_the_time_limit(solution):
    """724 placements; a row without a free square ends the search there"""
    check(solution, 10)


GROWS_TO = 8


def growing(solution, n):
    """a board of n rows"""
    solution(n)
