from functools import cache
from random import Random

from hypothesis import given
from hypothesis import strategies as st

BOUND = 10**9


def longest_by_trying(nums):
    """The largest length for which some number has all its followers."""
    length = 0
    while any(all(start + step in nums for step in range(length + 1)) for start in nums):
        length += 1
    return length


def check(solution, nums, expected):
    assert solution(list(nums)) == expected


def test_examples(solution):
    check(solution, [9, 4, 12, 3, 5, 6], 4)
    check(solution, [7, 6, 7, 8, 6], 3)
    check(solution, [], 0)


def test_single_number(solution):
    check(solution, [5], 1)
    check(solution, [0], 1)


def test_all_equal_values(solution):
    check(solution, [3, 3, 3, 3], 1)


def test_no_two_neighbours(solution):
    check(solution, [10, 4, 8, 2, 6], 1)


def test_two_numbers(solution):
    check(solution, [1, 2], 2)
    check(solution, [2, 1], 2)
    check(solution, [1, 3], 1)


def test_falling_order(solution):
    check(solution, [5, 4, 3, 2, 1], 5)


def test_number_that_joins_two_runs_comes_last(solution):
    check(solution, [1, 2, 4, 5, 3], 5)


def test_number_that_joins_two_runs_comes_first(solution):
    check(solution, [3, 5, 4, 1, 2], 5)


def test_longest_run_is_the_lowest(solution):
    check(solution, [1, 2, 3, 10, 11, 20], 3)


def test_longest_run_is_the_highest(solution):
    check(solution, [1, 10, 11, 20, 21, 22], 3)


def test_gap_of_one(solution):
    check(solution, [1, 2, 3, 5, 6, 7, 8], 4)


def test_from_negative_to_positive(solution):
    check(solution, [0, -2, 1, -1, 2], 5)
    check(solution, [-1, 1], 1)


def test_negative_numbers_only(solution):
    check(solution, [-7, -9, -8, -20], 3)


def test_repeats_within_a_run(solution):
    check(solution, [1, 2, 0, 1, 1, 2], 3)


def test_values_at_the_bounds(solution):
    check(solution, [BOUND, -BOUND, BOUND - 1, 1 - BOUND, 2 - BOUND], 3)


def test_second_call_starts_afresh(solution):
    check(solution, [1, 3], 1)
    check(solution, [2, 4], 1)


@given(st.lists(st.integers(-6, 6), max_size=12))
def test_small_numbers_against_trying(solution, nums):
    """the longest run of consecutive numbers"""
    check(solution, nums, longest_by_trying(nums))


@given(st.lists(st.integers(-BOUND, BOUND), max_size=6))
def test_any_numbers_against_trying(solution, nums):
    """the longest run of consecutive numbers"""
    check(solution, nums, longest_by_trying(nums))


@given(
    st.lists(st.tuples(st.integers(1, 6), st.integers(1, 2)), min_size=1, max_size=5), st.integers(-40, 5), st.data()
)
def test_runs_in_any_order_with_repeats(solution, runs, start, data):
    """several runs with gaps of one or two missing numbers between them, shuffled"""
    nums = []
    for length, gap in runs:
        nums += range(start, start + length)
        start += length + gap
    nums += data.draw(st.lists(st.sampled_from(nums), max_size=3))
    check(solution, data.draw(st.permutations(nums)), max(length for length, _ in runs))


@cache
def one_long_run():
    """A hundred thousand consecutive numbers in no order."""
    nums = list(range(-50_000, 50_000))
    Random(128).shuffle(nums)
    return nums


def test_hundred_thousand_consecutive_numbers(solution):
    """each number is visited a constant number of times, not once for each number below it"""
    check(solution, one_long_run(), 100_000)


def test_first_number_repeated_fifty_thousand_times(solution):
    """a run is walked once, however often its first number stands in the list"""
    check(solution, [0] * 50_000 + [*range(50_000)], 50_000)


def test_hundred_thousand_scattered_numbers(solution):
    """the range of the numbers is far too large to go through it"""
    nums = [2 * number * 9_999 - BOUND for number in range(100_000)]
    nums[50_000] = nums[7] + 1
    check(solution, nums, 2)


GROWS_TO = 100_000


def growing(solution, n):
    """one run, the largest number first"""
    solution(list(range(n, 0, -1)))
