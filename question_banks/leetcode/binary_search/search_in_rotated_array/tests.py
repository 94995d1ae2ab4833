import random

from hypothesis import given
from hypothesis import strategies as st

NUMBERS = st.integers(-(10**9), 10**9)


def rotated(ordered, start):
    """The array that begins with ordered[start] and goes round."""
    return ordered[start:] + ordered[:start]


def scan(nums, target):
    """The index by looking at every element."""
    for index, number in enumerate(nums):
        if number == target:
            return index
    return -1


def test_examples(solution):
    assert solution([20, 24, 31, 2, 7, 11, 15], 7) == 4
    assert solution([20, 24, 31, 2, 7, 11, 15], 8) == -1
    assert solution([5], 5) == 0


def test_single_element_missed_on_both_sides(solution):
    assert solution([5], 4) == -1
    assert solution([5], 6) == -1


def test_two_elements_in_either_order(solution):
    assert solution([1, 3], 1) == 0
    assert solution([1, 3], 3) == 1
    assert solution([3, 1], 3) == 0
    assert solution([3, 1], 1) == 1
    assert solution([3, 1], 2) == -1


def test_not_rotated_at_all(solution):
    nums = [-4, -1, 0, 3, 8, 9]
    for index, number in enumerate(nums):
        assert solution(nums, number) == index


def test_both_sides_of_the_seam(solution):
    nums = [6, 7, 8, 9, 1, 2, 3]
    assert solution(nums, 9) == 3
    assert solution(nums, 1) == 4


def test_first_and_last_element(solution):
    nums = [6, 7, 8, 9, 1, 2, 3]
    assert solution(nums, 6) == 0
    assert solution(nums, 3) == 6


def test_value_in_the_gap_between_last_and_first(solution):
    assert solution([6, 7, 8, 9, 1, 2, 3], 4) == -1


def test_below_the_smallest_and_above_the_largest(solution):
    assert solution([6, 7, 8, 9, 1, 2, 3], 0) == -1
    assert solution([6, 7, 8, 9, 1, 2, 3], 10) == -1


def test_target_zero_and_negative_numbers(solution):
    assert solution([0, 5, -9, -3], 0) == 0
    assert solution([0, 5, -9, -3], -9) == 2


def test_values_at_the_bounds(solution):
    nums = [10**9, -(10**9), 0]
    assert solution(nums, 10**9) == 0
    assert solution(nums, -(10**9)) == 1
    assert solution(nums, 10**9 - 1) == -1


def test_every_rotation_and_every_target_up_to_nine_elements(solution):
    """the index of the target, or -1"""
    for size in range(1, 10):
        for start in range(size):
            nums = rotated(list(range(0, 2 * size, 2)), start)
            for target in range(-1, 2 * size):
                assert solution(nums, target) == scan(nums, target)


@given(st.sets(st.integers(-12, 12), min_size=1, max_size=12), st.data())
def test_small_arrays_against_a_scan(solution, numbers, data):
    """the index of the target, or -1"""
    nums = rotated(sorted(numbers), data.draw(st.integers(0, len(numbers) - 1)))
    target = data.draw(st.integers(-13, 13))
    assert solution(nums, target) == scan(nums, target)


@given(st.sets(NUMBERS, min_size=1, max_size=300), st.data())
def test_target_that_is_there(solution, numbers, data):
    """the index of the target"""
    nums = rotated(sorted(numbers), data.draw(st.integers(0, len(numbers) - 1)))
    index = data.draw(st.integers(0, len(nums) - 1))
    assert solution(nums, nums[index]) == index


@given(st.sets(NUMBERS, min_size=1, max_size=300), st.data())
def test_target_next_to_one_that_is_there(solution, numbers, data):
    """the index of the target, or -1"""
    nums = rotated(sorted(numbers), data.draw(st.integers(0, len(numbers) - 1)))
    near = data.draw(st.sampled_from(nums)) + data.draw(st.sampled_from([-1, 1]))
    target = max(-(10**9), min(10**9, near))
    assert solution(nums, target) == scan(nums, target)


def test_ten_thousand_searches_in_a_hundred_thousand_numbers(solution):
    """a few comparisons a search, not a walk through the array"""
    nums = rotated(list(range(0, 200_000, 2)), 37_003)
    index_of = {number: index for index, number in enumerate(nums)}
    targets = random.Random(33).choices(range(200_000), k=10_000)
    assert solution.search_each(nums, targets) == [index_of.get(target, -1) for target in targets]


GROWS_TO = 100_000


def growing(solution, n):
    """the number before the place of the rotation"""
    solution([*range(n // 3, n), *range(n // 3)], n // 3 - 1)
