from hypothesis import given
from hypothesis import strategies as st

BOUND = 10_000
NUMBERS = st.integers(-BOUND, BOUND)


def maxima(nums, k):
    """The maximum of every window, by looking at all of it."""
    return [max(nums[start : start + k]) for start in range(len(nums) - k + 1)]


def test_examples(solution):
    assert solution([4, 2, 6, 1, 0, 3], 3) == [6, 6, 6, 3]
    assert solution([9, 7, 7, 5], 2) == [9, 7, 7]
    assert solution([-3], 1) == [-3]


def test_windows_of_one_element(solution):
    assert solution([5, -2, 5, 0], 1) == [5, -2, 5, 0]


def test_one_window_of_everything(solution):
    assert solution([1, 8, 3], 3) == [8]


def test_two_windows(solution):
    assert solution([8, 1, 3], 2) == [8, 3]
    assert solution([8, 3, 1, 5], 3) == [8, 5]


def test_only_negative_numbers(solution):
    assert solution([-4, -2, -9, -7, -8], 2) == [-2, -2, -7, -7]


def test_maximum_expires_exactly_when_it_leaves(solution):
    assert solution([9, 1, 2, 1, 0], 3) == [9, 2, 2]


def test_twin_of_the_maximum_stays_in_the_window(solution):
    assert solution([6, 6, 1, 0], 2) == [6, 6, 1]
    assert solution([6, 1, 6, 1, 0], 3) == [6, 6, 6]


def test_all_equal_values(solution):
    assert solution([3, 3, 3, 3], 3) == [3, 3]


def test_rising_values(solution):
    assert solution([1, 2, 3, 4, 5], 3) == [3, 4, 5]


def test_falling_values(solution):
    assert solution([5, 4, 3, 2, 1], 3) == [5, 4, 3]


def test_values_at_the_bounds(solution):
    assert solution([-BOUND, -BOUND, BOUND, -BOUND, -BOUND], 2) == [-BOUND, BOUND, BOUND, -BOUND]


def test_second_call_starts_afresh(solution):
    assert solution([7, 8, 9], 2) == [8, 9]
    assert solution([1, 2, 0], 2) == [2, 2]


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=10), st.data())
def test_small_lists_with_repeats_against_brute_force(solution, nums, data):
    """the maximum of every window, from left to right"""
    k = data.draw(st.integers(1, len(nums)))
    assert solution(nums, k) == maxima(nums, k)


@given(st.lists(NUMBERS, min_size=1, max_size=40), st.data())
def test_large_values_against_brute_force(solution, nums, data):
    """the maximum of every window, from left to right"""
    k = data.draw(st.integers(1, len(nums)))
    assert solution(nums, k) == maxima(nums, k)


@given(st.lists(st.lists(NUMBERS, min_size=1, max_size=8), min_size=1, max_size=6), st.integers(1, 6))
def test_falling_runs_between_jumps(solution, runs, k):
    """the maximum of every window, from left to right"""
    nums = [number for run in runs for number in sorted(run, reverse=True)]
    k = min(k, len(nums))
    assert solution(nums, k) == maxima(nums, k)


def test_hundred_thousand_falling_values(solution):
    """each step costs a constant number of operations, although the maximum leaves every time"""
    nums = [BOUND - index // 5 for index in range(100_000)]
    assert solution(nums, 50_000) == nums[:50_001]


def test_hundred_thousand_rising_values(solution):
    """each step costs a constant number of operations, although each element beats the one before"""
    nums = [index // 5 - BOUND for index in range(100_000)]
    assert solution(nums, 50_000) == nums[49_999:]


def test_hundred_thousand_values_up_and_down(solution):
    """waves of 20 elements, whose peak of 9 lies in every window of 30,000 elements"""
    nums = [10 - abs(index % 20 - 10) - 1 for index in range(100_000)]
    assert solution(nums, 30_000) == [9] * 70_001


GROWS_TO = 100_000


def growing(solution, n):
    """falling numbers in windows of half the length"""
    solution([10_000 - index * 20_000 // n for index in range(n)], n // 2)
