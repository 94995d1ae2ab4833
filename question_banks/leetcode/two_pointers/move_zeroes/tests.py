from hypothesis import given
from hypothesis import strategies as st

NUMBERS = st.integers(-(2**31), 2**31 - 1)


def moved(solution, nums):
    """What the list holds after the call."""
    given_list = list(nums)
    solution(given_list)
    return given_list


def zeros_last(nums):
    """Zeros taken out one by one, counted, and put back at the end."""
    rest, zeros = list(nums), 0
    while 0 in rest:
        rest.remove(0)
        zeros += 1
    return rest + [0] * zeros


def test_examples(solution):
    assert moved(solution, [0, 4, 0, -2, 7]) == [4, -2, 7, 0, 0]
    assert moved(solution, [0, 0, 1]) == [1, 0, 0]
    assert moved(solution, [3, 1, 2]) == [3, 1, 2]


def test_single_zero(solution):
    assert moved(solution, [0]) == [0]


def test_single_number(solution):
    assert moved(solution, [5]) == [5]


def test_all_zeros(solution):
    assert moved(solution, [0, 0, 0]) == [0, 0, 0]


def test_no_zero_and_unsorted(solution):
    """nothing moves"""
    assert moved(solution, [9, -1, 4, 2]) == [9, -1, 4, 2]


def test_zeros_at_the_end_already(solution):
    """nothing moves"""
    assert moved(solution, [2, 1, 0, 0]) == [2, 1, 0, 0]


def test_zero_only_at_the_front(solution):
    """the others move up by one"""
    assert moved(solution, [0, 3, 1, 2]) == [3, 1, 2, 0]


def test_neighbouring_zeros(solution):
    """no zero is skipped"""
    assert moved(solution, [1, 0, 0, 0, 2, 0, 0, 3]) == [1, 2, 3, 0, 0, 0, 0, 0]


def test_negative_numbers_are_not_zeros(solution):
    """negative numbers keep their places among the others"""
    assert moved(solution, [-1, 0, -3, 0, 2]) == [-1, -3, 2, 0, 0]


def test_equal_numbers_are_all_kept(solution):
    """numbers that occur twice stay twice"""
    assert moved(solution, [0, 7, 0, 7, 7]) == [7, 7, 7, 0, 0]


def test_values_at_the_bounds(solution):
    assert moved(solution, [0, 2**31 - 1, 0, -(2**31)]) == [2**31 - 1, -(2**31), 0, 0]


@given(st.lists(st.integers(-2, 3), min_size=1, max_size=8))
def test_small_numbers_against_taking_zeros_out(solution, nums):
    """the others in their old order, then the zeros"""
    assert moved(solution, nums) == zeros_last(nums)


@given(st.lists(st.sampled_from([0, 0, 0, 1, -1]), min_size=1, max_size=20))
def test_mostly_zeros_against_taking_zeros_out(solution, nums):
    """the others in their old order, then the zeros"""
    assert moved(solution, nums) == zeros_last(nums)


@given(st.lists(NUMBERS | st.just(0), min_size=1, max_size=30))
def test_large_numbers_against_taking_zeros_out(solution, nums):
    """the others in their old order, then the zeros"""
    assert moved(solution, nums) == zeros_last(nums)


def test_ten_thousand_numbers_within_the_time_limit(solution):
    """one pass, not one for each zero"""
    numbers = list(range(1, 5_001))
    assert moved(solution, [0] * 5_000 + numbers) == numbers + [0] * 5_000
    assert moved(solution, [value for number in numbers for value in (0, number)]) == numbers + [0] * 5_000


GROWS_TO = 10_000


def growing(solution, n):
    """zeros before all the others"""
    solution([0] * (n // 2) + list(range(1, n - n // 2 + 1)))
