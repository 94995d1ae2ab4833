from hypothesis import given
from hypothesis import strategies as st


def squares(*rows):
    """The grid of these rows; `#` and `1` are land, anything else is water."""
    return [["1" if square in "#1" else "0" for square in row] for row in rows]


def grids(most):
    """Grids of up to `most` rows and columns."""
    rows = st.integers(1, most).flatmap(
        lambda wide: st.lists(st.text("10", min_size=wide, max_size=wide), min_size=1, max_size=most)
    )
    return rows.map(lambda rows: squares(*rows))


def by_merging(grid):
    """The number of islands, by merging sets of squares that have neighbours in one another."""
    islands = []
    for r, row in enumerate(grid):
        for c, square in enumerate(row):
            if square == "1":
                near = {(r - 1, c), (r, c - 1)}
                joined = [island for island in islands if island & near]
                islands = [island for island in islands if not island & near]
                islands.append({(r, c)}.union(*joined))
    return len(islands)


def snake(size):
    """One island that runs to and fro through all of a square grid; every second row is water but for one end."""
    rows = []
    for number in range(size):
        turn = "#" + "." * (size - 1)
        rows.append("#" * size if number % 2 == 0 else turn[::-1] if number % 4 == 1 else turn)
    return squares(*rows)


def test_examples(solution):
    assert solution(squares("##..", ".#.#", "..#.")) == 3
    assert solution(squares("###", "#.#", "###")) == 1
    assert solution(squares("..", "..")) == 0


def test_single_square(solution):
    assert solution(squares("#")) == 1
    assert solution(squares(".")) == 0


def test_single_row(solution):
    assert solution(squares("##.#..###")) == 3
    assert solution(squares(".##.")) == 1


def test_single_column(solution):
    assert solution(squares("#", ".", "#", "#", ".", ".")) == 2


def test_all_land(solution):
    assert solution(squares("###", "###")) == 1


def test_corners_do_not_connect(solution):
    assert solution(squares("#.", ".#")) == 2
    assert solution(squares(".#", "#.")) == 2
    assert solution(squares("#.#", ".#.", "#.#")) == 5


def test_opposite_edges_do_not_connect(solution):
    assert solution(squares("#.#")) == 2
    assert solution(squares("#", ".", "#")) == 2
    assert solution(squares(".#.", "...", ".#.")) == 2


def test_islands_in_all_four_corners(solution):
    assert solution(squares("#..#", "....", "....", "#..#")) == 4


def test_wide_and_tall_grids(solution):
    assert solution(squares("..#.#", "....#")) == 2
    assert solution(squares("..", "..", "#.", ".#", ".#")) == 2


def test_island_that_bends_back_to_the_left(solution):
    assert solution(squares("..#", "..#", "###")) == 1


def test_island_that_bends_back_up(solution):
    assert solution(squares("#.#", "#.#", "###")) == 1
    assert solution(squares("#.#.#", "#.#.#", "#.###", "#####")) == 1


def test_island_on_a_lake_on_an_island(solution):
    assert solution(squares("#####", "#...#", "#.#.#", "#...#", "#####")) == 2


def test_spiral(solution):
    assert solution(squares("#####", "....#", "###.#", "#...#", "#####")) == 1


def test_second_call_starts_afresh(solution):
    assert solution(squares("##", "##")) == 1
    assert solution(squares("##", "##")) == 1
    assert solution(squares("#.", "..")) == 1


@given(grids(4))
def test_small_grids_against_merging(solution, grid):
    """the number of groups that are connected from side to side"""
    assert solution(grid) == by_merging(grid)


@given(st.integers(4, 8), st.lists(st.sampled_from("###.."), min_size=64, max_size=64), st.integers(4, 8))
def test_grids_with_much_land_against_merging(solution, rows, land, columns):
    """the number of groups that are connected from side to side"""
    grid = squares(*("".join(land[8 * row : 8 * row + columns]) for row in range(rows)))
    assert solution(grid) == by_merging(grid)


@given(st.lists(st.integers(0, 3), min_size=1, max_size=5), st.integers(1, 3), st.booleans())
def test_bays_under_a_common_shore(solution, tongues, gap, shore):
    """tongues of land, which a strip of land along the bottom joins or does not"""
    rows = [("." * gap).join("#" if height <= tongue else "." for tongue in tongues) for height in range(3, 0, -1)]
    grid = squares(*rows, ("#" if shore else ".") * len(rows[0]))
    assert solution(grid) == (1 if shore else sum(tongue > 0 for tongue in tongues))


def test_forty_thousand_squares_of_land(solution):
    """each square is looked at a fixed number of times"""
    assert solution(squares(*["#" * 200] * 200)) == 1


def test_twenty_thousand_islands_of_one_square(solution):
    """a chessboard of the largest size"""
    assert solution(squares(*["#." * 100, ".#" * 100] * 100)) == 20_000


def test_longest_winding_island(solution):
    """each square is looked at a fixed number of times, although the island is 20,000 steps long"""
    assert solution(snake(200)) == 1


def test_longest_row_and_longest_column(solution):
    assert solution(squares("#." * 100)) == 100
    assert solution(squares(*"#." * 100)) == 100


GROWS_TO = 200


def growing(solution, n):
    """one winding island in a square of side n"""
    solution(snake(n))
