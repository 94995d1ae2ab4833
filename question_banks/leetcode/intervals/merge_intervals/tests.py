import random

from hypothesis import given
from hypothesis import strategies as st

LATEST = 1_000_000


def interval(latest):
    """One interval, [start, end], which may be a point."""
    return st.lists(st.integers(0, latest), min_size=2, max_size=2).map(sorted)


def covered(intervals):
    """The blocks, from the half units that are covered: 2t stands for the point t, 2t + 1 for what follows it."""
    marks = {half for start, end in intervals for half in range(2 * start, 2 * end + 1)}
    starts = sorted(half for half in marks if half - 1 not in marks)
    ends = sorted(half for half in marks if half + 1 not in marks)
    return [[start // 2, end // 2] for start, end in zip(starts, ends, strict=True)]


def check(solution, intervals, blocks):
    """Compares in one order; the message names the first thing that is wrong."""
    answer = sorted(solution([list(each) for each in intervals]))
    for one, other in zip(answer, answer[1:], strict=False):
        assert one[1] < other[0], f"{one} and {other} have a point in common"
    assert answer == blocks


def test_examples(solution):
    check(solution, [[5, 7], [1, 3], [2, 4]], [[1, 4], [5, 7]])
    check(solution, [[4, 6], [1, 4]], [[1, 6]])
    check(solution, [[2, 9], [3, 5]], [[2, 9]])


def test_single_interval(solution):
    check(solution, [[3, 8]], [[3, 8]])


def test_single_point(solution):
    check(solution, [[0, 0]], [[0, 0]])
    check(solution, [[LATEST, LATEST]], [[LATEST, LATEST]])


def test_points_inside_and_at_the_ends(solution):
    check(solution, [[1, 3], [1, 1]], [[1, 3]])
    check(solution, [[1, 3], [3, 3]], [[1, 3]])
    check(solution, [[2, 2], [1, 3]], [[1, 3]])
    check(solution, [[5, 5], [4, 4], [5, 5]], [[4, 4], [5, 5]])


def test_nothing_to_merge(solution):
    check(solution, [[7, 8], [1, 2], [4, 5]], [[1, 2], [4, 5], [7, 8]])


def test_next_whole_number_does_not_touch(solution):
    check(solution, [[1, 2], [3, 4]], [[1, 2], [3, 4]])


def test_touching_at_one_point(solution):
    check(solution, [[1, 2], [2, 3]], [[1, 3]])
    check(solution, [[2, 3], [1, 2]], [[1, 3]])


def test_one_contains_the_other(solution):
    check(solution, [[1, 9], [4, 5]], [[1, 9]])
    check(solution, [[4, 5], [1, 9]], [[1, 9]])


def test_after_a_short_one_inside_a_long_one(solution):
    check(solution, [[1, 9], [2, 3], [5, 6], [8, 12]], [[1, 12]])
    check(solution, [[1, 9], [2, 3], [5, 6], [11, 12]], [[1, 9], [11, 12]])


def test_same_interval_several_times(solution):
    check(solution, [[2, 4], [2, 4], [2, 4]], [[2, 4]])


def test_same_start(solution):
    check(solution, [[1, 2], [1, 6], [1, 4]], [[1, 6]])


def test_same_end(solution):
    check(solution, [[4, 6], [1, 6], [3, 6]], [[1, 6]])


def test_chain_of_overlaps(solution):
    check(solution, [[1, 3], [2, 5], [4, 7], [6, 9]], [[1, 9]])


def test_last_interval_joins_blocks_that_were_apart(solution):
    check(solution, [[1, 2], [5, 6], [9, 10], [2, 9]], [[1, 10]])


def test_from_the_latest_to_the_earliest(solution):
    check(solution, [[8, 9], [5, 7], [3, 5], [0, 1]], [[0, 1], [3, 7], [8, 9]])


def test_whole_range_swallows_everything(solution):
    check(solution, [[3, 4], [0, LATEST], [LATEST, LATEST]], [[0, LATEST]])


def test_second_call_starts_afresh(solution):
    check(solution, [[1, 5]], [[1, 5]])
    check(solution, [[2, 3]], [[2, 3]])


@given(st.lists(interval(9), min_size=1, max_size=6))
def test_short_times_against_marked_points(solution, intervals):
    """the longest stretches without a gap"""
    check(solution, intervals, covered(intervals))


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(0, 4)), min_size=1, max_size=14))
def test_many_short_intervals_against_marked_points(solution, pairs):
    """the longest stretches without a gap"""
    intervals = [[start, start + length] for start, length in pairs]
    check(solution, intervals, covered(intervals))


@given(st.lists(st.integers(0, LATEST), min_size=4, max_size=16, unique=True), st.integers(1, 3), st.randoms())
def test_blocks_cut_into_pieces_that_touch(solution, times, pieces, shuffler):
    """two ends of each block, and pieces between them"""
    times.sort()
    blocks = [times[place : place + 2] for place in range(0, len(times) - 1, 2)]
    intervals = []
    for start, end in blocks:
        cuts = sorted([start, end, *(shuffler.randint(start, end) for _ in range(pieces))])
        intervals += [list(pair) for pair in zip(cuts, cuts[1:], strict=False)]
    shuffler.shuffle(intervals)
    check(solution, intervals, blocks)


def test_ten_thousand_intervals_that_stay_apart(solution):
    """nobody has to be compared with all others"""
    blocks = [[100 * number, 100 * number + 99] for number in range(10_000)]
    check(solution, random.Random(56).sample(blocks, 10_000), blocks)


def test_ten_thousand_intervals_in_one_block(solution):
    """each touches the next, and they come in any order"""
    intervals = [[100 * number, 100 * number + 100] for number in range(10_000)]
    check(solution, random.Random(57).sample(intervals, 10_000), [[0, LATEST]])


def test_ten_thousand_intervals_inside_one_another(solution):
    check(solution, [[number, LATEST - number] for number in range(10_000)], [[0, LATEST]])


GROWS_TO = 10_000


def growing(solution, n):
    """intervals of which each touches the next, the last one first"""
    solution([[10 * start, 10 * start + 10] for start in reversed(range(n))])
