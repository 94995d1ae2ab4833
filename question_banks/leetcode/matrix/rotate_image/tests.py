from hypothesis import given
from hypothesis import strategies as st

SIZES = st.integers(1, 5)


def turned(matrix):
    """Built place by place: what is in row r and column c goes to row c, as far from the right as r is from the top."""
    n = len(matrix)
    target = {(c, n - 1 - r): matrix[r][c] for r in range(n) for c in range(n)}
    return [[target[r, c] for c in range(n)] for r in range(n)]


def numbered(n, start=1):
    """A matrix whose numbers are all different."""
    return [list(range(start + n * row, start + n * (row + 1))) for row in range(n)]


def after(solution, matrix):
    """What the caller's list holds after the call."""
    own = [list(row) for row in matrix]
    solution(own)
    return [list(row) for row in own]


def check(solution, matrix, expected):
    answer = after(solution, matrix)
    assert answer == expected, complaint(answer, matrix, expected)


def complaint(answer, matrix, expected):
    if answer == matrix:
        return "the caller's list has not changed"
    if [row[::-1] for row in answer[::-1]] == expected:
        return "turned anticlockwise; it should be clockwise"
    if answer == [list(row) for row in zip(*matrix, strict=True)]:
        return "rows have become columns, but that is a mirroring, no rotation"
    return "the list does not hold the matrix turned clockwise"


def test_examples(solution):
    check(solution, [[1, 2], [3, 4]], [[3, 1], [4, 2]])
    check(solution, [[5, 0, 7], [1, 9, 2], [6, 8, 3]], [[6, 1, 5], [8, 9, 0], [3, 2, 7]])
    check(solution, [[-4]], [[-4]])


def test_single_number(solution):
    check(solution, [[0]], [[0]])


def test_even_size_with_a_ring_inside(solution):
    check(
        solution,
        [[1, 2, 3, 4], [5, 6, 7, 8], [9, 10, 11, 12], [13, 14, 15, 16]],
        [[13, 9, 5, 1], [14, 10, 6, 2], [15, 11, 7, 3], [16, 12, 8, 4]],
    )


def test_odd_size_with_a_ring_inside(solution):
    check(
        solution,
        [[1, 2, 3, 4, 5], [6, 7, 8, 9, 10], [11, 12, 13, 14, 15], [16, 17, 18, 19, 20], [21, 22, 23, 24, 25]],
        [[21, 16, 11, 6, 1], [22, 17, 12, 7, 2], [23, 18, 13, 8, 3], [24, 19, 14, 9, 4], [25, 20, 15, 10, 5]],
    )


def test_equal_numbers(solution):
    check(solution, [[3, 3], [3, 3]], [[3, 3], [3, 3]])


def test_one_number_that_is_not_zero(solution):
    check(solution, [[0, 7, 0], [0, 0, 0], [0, 0, 0]], [[0, 0, 0], [0, 0, 7], [0, 0, 0]])
    check(solution, [[7, 0, 0], [0, 0, 0], [0, 0, 0]], [[0, 0, 7], [0, 0, 0], [0, 0, 0]])


def test_equal_rows(solution):
    check(solution, [[1, 2, 3], [1, 2, 3], [1, 2, 3]], [[1, 1, 1], [2, 2, 2], [3, 3, 3]])


def test_symmetric_matrix(solution):
    check(solution, [[1, 2, 3], [2, 4, 5], [3, 5, 6]], [[3, 2, 1], [5, 4, 2], [6, 5, 3]])


def test_values_at_the_bounds(solution):
    check(solution, [[-1000, 1000], [0, -1000]], [[0, -1000], [-1000, 1000]])


def test_every_size_up_to_twenty(solution):
    """each number goes to the row of its old column, seen from the right"""
    for n in range(1, 21):
        matrix = numbered(n, start=-200)
        check(solution, matrix, turned(matrix))


def test_four_turns_in_a_row(solution):
    """four quarters make a whole turn"""
    matrix = numbered(3)
    for turn in range(1, 5):
        before = [list(row) for row in matrix]
        solution(matrix)
        matrix = [list(row) for row in matrix]
        assert matrix == turned(before), f"the list is not turned as it should be after call {turn}"
    assert matrix == numbered(3)


@given(SIZES, st.data())
def test_random_numbers_against_places(solution, n, data):
    """each number goes to the row of its old column, seen from the right"""
    row = st.lists(st.integers(-1000, 1000), min_size=n, max_size=n)
    matrix = data.draw(st.lists(row, min_size=n, max_size=n))
    check(solution, matrix, turned(matrix))


@given(SIZES, st.data())
def test_few_different_numbers_against_places(solution, n, data):
    """each number goes to the row of its old column, seen from the right"""
    row = st.lists(st.integers(0, 2), min_size=n, max_size=n)
    matrix = data.draw(st.lists(row, min_size=n, max_size=n))
    check(solution, matrix, turned(matrix))


GROWS_TO = 20


def growing(solution, n):
    """a square of side n"""
    solution([[row + column for column in range(n)] for row in range(n)])
