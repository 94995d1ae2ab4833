from itertools import permutations
from math import factorial

from hypothesis import given
from hypothesis import strategies as st

NUMBERS = st.integers(-10, 10)


def check(solution, nums):
    """Every order once; the message names the first thing that is wrong."""
    answer = sorted(solution(nums))
    expected = sorted(list(order) for order in permutations(nums))
    assert answer == expected, complaint(answer, nums, expected)


def complaint(answer, nums, expected):
    before = None
    for order in answer:
        if sorted(order) != sorted(nums):
            return f"{order} is no order of {nums}"
        if order == before:
            return f"{order} occurs more than once"
        before = order
    missing = [order for order in expected if order not in answer[:200]]
    return f"{missing[0]} is missing; there are {len(expected):,} orders, not {len(answer):,}"


def test_examples(solution):
    check(solution, [3, -1])
    check(solution, [1, 2, 3])
    check(solution, [7])


def test_single_number(solution):
    check(solution, [0])
    check(solution, [-10])


def test_two_numbers(solution):
    check(solution, [0, 1])


def test_falling_numbers(solution):
    check(solution, [3, 2, 1])


def test_neither_rising_nor_falling(solution):
    check(solution, [2, 3, 1])


def test_zero_and_negative_numbers(solution):
    check(solution, [0, -1, 1])


def test_numbers_at_the_bounds(solution):
    check(solution, [10, -10, 9, -9])


def test_four_numbers(solution):
    """24 orders"""
    check(solution, [4, 1, 3, 2])


def test_second_call_starts_afresh(solution):
    check(solution, [1, 2])
    check(solution, [1, 2])
    check(solution, [5, 6, 4])


@given(st.lists(NUMBERS, min_size=1, max_size=4, unique=True))
def test_up_to_four_numbers_against_the_standard_library(solution, nums):
    """every order once"""
    check(solution, nums)


@given(st.permutations([1, 2, 3, 4]))
def test_no_start_is_special(solution, nums):
    """every order once, whatever the order of nums"""
    check(solution, nums)


def test_five_numbers(solution):
    """120 orders"""
    check(solution, [8, -3, 0, 5, -7])


def test_eight_numbers_within_the_time_limit(solution):
    """40,320 orders, produced without trying what can be no order"""
    nums = [4, -10, 0, 7, 10, -3, 1, 2]
    answer = [tuple(order) for order in solution(nums)]
    assert len(answer) == factorial(8)
    assert len(set(answer)) == factorial(8), "some orders occur more than once"
    assert set(answer) == set(permutations(nums)), "some are no orders of all eight numbers"


GROWS_TO = 7


def growing(solution, n):
    """n different numbers"""
    solution(list(range(n)))
