import random

from hypothesis import given
from hypothesis import strategies as st

LATEST = 86_400


def meetings(latest):
    """One meeting, [start, end], within 0 and `latest`."""
    return st.lists(st.integers(0, latest), min_size=2, max_size=2, unique=True).map(sorted)


def busiest(intervals):
    """How many meetings run in the busiest unit of time, by looking at all units."""
    units = range(max(end for _, end in intervals))
    return max(sum(start <= unit < end for start, end in intervals) for unit in units)


def test_examples(solution):
    assert solution([[0, 30], [15, 20], [5, 10]]) == 2
    assert solution([[7, 10], [2, 7]]) == 1
    assert solution([[1, 5], [1, 5], [4, 8]]) == 3


def test_one_meeting(solution):
    assert solution([[3, 4]]) == 1


def test_one_meeting_all_day(solution):
    assert solution([[0, LATEST]]) == 1


def test_back_to_back_meetings_share_a_room(solution):
    assert solution([[1, 2], [2, 3], [3, 4]]) == 1


def test_several_end_when_several_start(solution):
    assert solution([[0, 5], [1, 5], [5, 6], [5, 9]]) == 2


def test_overlap_of_one_unit(solution):
    assert solution([[0, 5], [4, 8]]) == 2


def test_gap_between_meetings(solution):
    assert solution([[0, 2], [6, 7]]) == 1


def test_same_times(solution):
    assert solution([[2, 6], [2, 6], [2, 6]]) == 3


def test_same_start(solution):
    assert solution([[2, 9], [2, 3], [2, 5]]) == 3


def test_same_end(solution):
    assert solution([[0, 9], [4, 9], [8, 9]]) == 3


def test_nested_meetings(solution):
    assert solution([[0, 10], [2, 8], [3, 4]]) == 3


def test_chain_of_overlaps_never_runs_all_at_once(solution):
    assert solution([[0, 4], [3, 7], [6, 10], [9, 13]]) == 2


def test_long_meeting_across_many_short_ones(solution):
    assert solution([[0, 20], [0, 4], [5, 9], [9, 12], [15, 20]]) == 2


def test_meeting_that_ends_first_does_not_start_first(solution):
    assert solution([[0, 2], [0, 4], [2, 9], [4, 6]]) == 2


def test_peak_at_the_start_of_the_day(solution):
    assert solution([[0, 3], [1, 3], [2, 3], [8, 9]]) == 3


def test_peak_at_the_end_of_the_day(solution):
    assert solution([[0, 1], [7, 9], [6, 9], [8, 9]]) == 3


def test_latest_start_first(solution):
    assert solution([[8, 9], [6, 9], [3, 6], [0, 4]]) == 2


def test_second_call_starts_afresh(solution):
    assert solution([[0, 5], [1, 5], [2, 5]]) == 3
    assert solution([[0, 5], [5, 6]]) == 1


@given(st.lists(meetings(9), min_size=1, max_size=8))
def test_short_days_against_brute_force(solution, intervals):
    """the number of meetings that run in the busiest unit of time"""
    assert solution(intervals) == busiest(intervals)


@given(st.lists(meetings(LATEST), min_size=1, max_size=25))
def test_long_days_against_counting_at_every_start(solution, intervals):
    """the number of meetings that run at the busiest start"""
    assert solution(intervals) == max(sum(start <= time < end for start, end in intervals) for time, _ in intervals)


@given(st.lists(st.integers(0, LATEST), min_size=2, max_size=12, unique=True), st.integers(1, 4), st.randoms())
def test_days_without_a_gap(solution, times, copies, shuffler):
    """each of the days is cut without a gap and fills exactly one room"""
    times.sort()
    intervals = []
    for _ in range(copies):
        cuts = [times[0], *(time for time in times[1:-1] if shuffler.random() < 0.7), times[-1]]
        intervals += [[start, end] for start, end in zip(cuts, cuts[1:])]
    shuffler.shuffle(intervals)
    assert solution(intervals) == copies


def test_twenty_thousand_meetings_at_once(solution):
    """no room is ever free, and finding that out must not take a look into each"""
    intervals = [[start, LATEST - start] for start in range(20_000)]
    assert solution(intervals) == 20_000


def test_twenty_thousand_meetings_one_after_the_other(solution):
    """one room, whatever the order in the calendar"""
    intervals = [[4 * index, 4 * index + 4] for index in range(20_000)]
    random.Random(0).shuffle(intervals)
    assert solution(intervals) == 1


def test_twenty_thousand_long_meetings_in_a_staggered_day(solution):
    """a meeting of 24,000 seconds starts every 3 seconds, so 8,000 run at once"""
    intervals = [[3 * index, 3 * index + 24_000] for index in range(17_500)]
    intervals += [[86_000, 86_001]] * 2_500
    random.Random(1).shuffle(intervals)
    assert solution(intervals) == 8_000


GROWS_TO = 20_000


def growing(solution, n):
    """meetings that start one after the other and overlap"""
    solution([[start, start + 20_000] for start in range(n)])
