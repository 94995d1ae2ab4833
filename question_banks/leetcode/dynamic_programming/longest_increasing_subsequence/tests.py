import random
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

BOUND = 10_000
NUMBERS = st.integers(-BOUND, BOUND)


def rises(numbers):
    """Whether each number is greater than the one before."""
    return all(one < other for one, other in zip(numbers, numbers[1:], strict=False))


def by_trying_all(nums):
    """The largest size at which some choice of places rises."""
    return max(size for size in range(len(nums) + 1) if any(map(rises, combinations(nums, size))))


def by_covering(nums):
    """The fewest sequences without a rise that hold all numbers; as many as the length sought (Dilworth)."""
    last = []
    for number in nums:
        fitting = [place for place, end in enumerate(last) if end >= number]
        if fitting:
            last[min(fitting, key=lambda place: last[place])] = number
        else:
            last.append(number)
    return len(last)


def test_examples(solution):
    assert solution([4, 10, 4, 3, 8, 9]) == 3
    assert solution([2, 7, 3, 5, 4, 6]) == 4
    assert solution([6, 6, 6]) == 1


def test_single_number(solution):
    assert solution([0]) == 1
    assert solution([-BOUND]) == 1


def test_two_numbers(solution):
    assert solution([1, 2]) == 2
    assert solution([2, 1]) == 1
    assert solution([1, 1]) == 1


def test_rising_numbers(solution):
    assert solution([-2, -1, 0, 1, 2]) == 5


def test_falling_numbers(solution):
    assert solution([5, 4, 3, 2, 1]) == 1


def test_equal_numbers_do_not_rise(solution):
    assert solution([1, 2, 2, 3]) == 3
    assert solution([3, 3, 1, 1, 2, 2]) == 2


def test_only_negative_numbers(solution):
    assert solution([-3, -5, -2, -4, -1]) == 3


def test_longest_one_is_not_contiguous(solution):
    assert solution([1, 9, 2, 8, 3, 7, 4]) == 4


def test_longest_one_does_not_end_with_the_last_number(solution):
    assert solution([1, 2, 3, 0]) == 3


def test_longest_one_does_not_begin_with_the_smallest_number(solution):
    assert solution([5, 6, 7, 1, 2]) == 3


def test_better_beginning_found_late(solution):
    assert solution([7, 8, 1, 2, 3]) == 3
    assert solution([3, 5, 6, 2, 5, 4, 19, 5, 6, 7, 12]) == 6


def test_next_larger_number_is_a_trap(solution):
    assert solution([1, 10, 2, 3]) == 3
    assert solution([0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13]) == 5


def test_small_number_comes_too_late(solution):
    assert solution([4, 5, 6, 1]) == 3


def test_values_at_the_bounds(solution):
    assert solution([-BOUND, BOUND, -BOUND, 0, BOUND]) == 3


def test_second_call_starts_afresh(solution):
    assert solution([1, 2, 3]) == 3
    assert solution([4]) == 1
    assert solution([1, 2]) == 2


@given(st.lists(st.integers(-3, 3), min_size=1, max_size=9))
def test_many_equal_numbers_against_all_choices(solution, nums):
    """the largest number of places whose numbers rise"""
    assert solution(nums) == by_trying_all(nums)


@given(st.lists(NUMBERS, min_size=1, max_size=9))
def test_large_numbers_against_all_choices(solution, nums):
    """the largest number of places whose numbers rise"""
    assert solution(nums) == by_trying_all(nums)


@given(st.permutations(range(24)))
def test_different_numbers_against_a_cover(solution, nums):
    """as many as the falling sequences needed to hold all numbers"""
    assert solution(nums) == by_covering(nums)


@given(st.lists(st.integers(1, 6), min_size=1, max_size=8), st.booleans())
def test_falling_runs_one_above_the_other(solution, lengths, upwards):
    """one number of each run if the runs lead upwards, one number in all if they lead downwards"""
    runs = [list(range(10 * level + length, 10 * level, -1)) for level, length in enumerate(lengths)]
    nums = [number for run in (runs if upwards else runs[::-1]) for number in run]
    assert solution(nums) == (len(runs) if upwards else 1)


def test_two_thousand_five_hundred_rising_numbers(solution):
    assert solution(list(range(-1_250, 1_250))) == 2_500


def test_two_thousand_five_hundred_random_numbers(solution):
    """each number is compared with the others at most once"""
    choose = random.Random(300)
    nums = [choose.randint(-BOUND, BOUND) for _ in range(2_500)]
    assert solution(nums) == by_covering(nums)


def test_two_thousand_five_hundred_numbers_in_waves(solution):
    """each wave of fifty numbers is one higher than the one before, so it adds one number to the longest climb"""
    nums = [wave + step for wave in range(50) for step in range(50)]
    assert solution(nums) == 99


GROWS_TO = 2_500


def growing(solution, n):
    """waves that rise slowly"""
    solution([wave + step for wave in range(n // 50 + 1) for step in range(50)][:n])
