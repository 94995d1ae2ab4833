import functools
from bisect import insort
from random import Random
from statistics import median

from hypothesis import given
from hypothesis import strategies as st

BOUND = 10**5
TOLERANCE = 1e-5
NUMBERS = st.integers(-BOUND, BOUND)


def check(finder, numbers):
    """The median is that of these numbers, within the tolerance."""
    answer, expected = finder.find_median(), float(median(numbers))
    if not abs(answer - expected) <= TOLERANCE:
        assert answer == expected, f"the numbers so far, in order: {sorted(numbers)}"


def check_all(solution, numbers):
    """The median after each number."""
    finder = solution.MedianFinder()
    for count, number in enumerate(numbers, 1):
        finder.add_num(number)
        check(finder, numbers[:count])


@functools.cache
def many_calls(kind):
    """40,000 numbers and a question after every fourth: the calls, and the medians from a list kept in order."""
    choose = Random(295)
    numbers = [choose.randint(-BOUND, BOUND) for _ in range(40_000)]
    if kind != "random":
        numbers.sort(reverse=kind == "falling")
    calls, ordered, medians = [], [], []
    for count, number in enumerate(numbers, 1):
        calls.append(number)
        insort(ordered, number)
        if count % 4 == 0:
            calls.append(None)
            medians.append((ordered[count // 2 - 1] + ordered[count // 2]) / 2)
    return calls, medians


def check_many(solution, kind):
    calls, medians = many_calls(kind)
    answers = solution.replay(solution.MedianFinder(), calls)
    assert len(answers) == len(medians)
    wrong = next((place for place, pair in enumerate(zip(answers, medians, strict=True)) if not near(*pair)), None)
    if wrong is not None:
        assert answers[wrong] == medians[wrong], f"the median of the first {4 * wrong + 4:,} numbers"


def near(answer, expected):
    return isinstance(answer, int | float) and abs(answer - expected) <= TOLERANCE


def test_examples(solution):
    check_all(solution, [12, 7, 30])
    check_all(solution, [-4])


def test_single_number(solution):
    """the number itself"""
    check_all(solution, [5])


def test_single_zero(solution):
    check_all(solution, [0])


def test_two_numbers_with_a_half_between(solution):
    """the mean, with its half"""
    check_all(solution, [1, 2])
    check_all(solution, [-1, -2])


def test_two_equal_numbers(solution):
    check_all(solution, [4, 4])


def test_rising_numbers(solution):
    check_all(solution, [1, 2, 3, 4, 5, 6, 7])


def test_falling_numbers(solution):
    check_all(solution, [7, 6, 5, 4, 3, 2, 1])


def test_from_both_ends_to_the_middle(solution):
    check_all(solution, [1, 9, 2, 8, 3, 7, 5])


def test_from_the_middle_to_both_ends(solution):
    check_all(solution, [5, 4, 6, 3, 7, 2, 8])


def test_equal_numbers_count_each(solution):
    """the middle is that of all numbers, not of the different ones"""
    check_all(solution, [1, 1, 1, 2, 3])
    check_all(solution, [3, 3, 3, 2, 1])


def test_negative_and_positive(solution):
    check_all(solution, [-5, 5, -3, 2, 0])


def test_numbers_at_the_bounds(solution):
    check_all(solution, [BOUND, -BOUND, BOUND, -BOUND + 1, BOUND - 1])


def test_asking_again_changes_nothing(solution):
    finder = solution.MedianFinder()
    for number in (6, 1, 4, 9):
        finder.add_num(number)
    check(finder, [6, 1, 4, 9])
    check(finder, [6, 1, 4, 9])
    finder.add_num(5)
    check(finder, [6, 1, 4, 9, 5])
    check(finder, [6, 1, 4, 9, 5])


def test_many_numbers_before_the_first_question(solution):
    finder = solution.MedianFinder()
    numbers = [8, 3, 9, 1, 7, 2, 6, 4]
    for number in numbers:
        finder.add_num(number)
    check(finder, numbers)


def test_two_finders_share_nothing(solution):
    first, second = solution.MedianFinder(), solution.MedianFinder()
    first.add_num(1)
    second.add_num(100)
    second.add_num(200)
    check(first, [1])
    check(second, [100, 200])


@given(st.lists(NUMBERS, min_size=1, max_size=8))
def test_median_after_each_number(solution, numbers):
    """the middle of the sorted numbers"""
    check_all(solution, numbers)


@given(st.lists(st.integers(-2, 2), min_size=1, max_size=8))
def test_many_equal_numbers(solution, numbers):
    """the middle of the sorted numbers"""
    check_all(solution, numbers)


def test_fifty_thousand_calls(solution):
    """each call may take a logarithm of the number of numbers"""
    check_many(solution, "random")


def test_fifty_thousand_calls_with_rising_numbers(solution):
    """each call may take a logarithm of the number of numbers"""
    check_many(solution, "rising")


def test_fifty_thousand_calls_with_falling_numbers(solution):
    """each call may take a logarithm of the number of numbers"""
    check_many(solution, "falling")


GROWS_TO = 20_000


def growing(solution, n):
    """falling numbers, and a median after each"""
    numbers = [call for number in range(n // 2) for call in (50_000 - number, None)]
    solution.replay(solution.MedianFinder(), numbers)
