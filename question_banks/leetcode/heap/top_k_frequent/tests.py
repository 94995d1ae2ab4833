import random

from hypothesis import given
from hypothesis import strategies as st

BOUND = 10_000


def ranked(nums):
    """The different values, the most frequent ones first, each counted by a walk through the list."""
    return sorted(set(nums), key=nums.count, reverse=True)


def borders(nums):
    """Every k at which no tie makes the answer ambiguous."""
    counts = [nums.count(value) for value in ranked(nums)] + [0]
    return [k for k in range(1, len(counts)) if counts[k - 1] > counts[k]]


def repeated(counts):
    """A list in which value i occurs counts[i] times, not in order."""
    nums = [value for value, count in counts.items() for _ in range(count)]
    random.Random(0).shuffle(nums)
    return nums


def test_examples(solution):
    assert sorted(solution([5, 3, 5, 8, 3, 5], 2)) == [3, 5]
    assert sorted(solution([-1, 4, -1], 1)) == [-1]
    assert sorted(solution([2, 9, 7, 2, 7], 2)) == [2, 7]


def test_one_element(solution):
    assert sorted(solution([4], 1)) == [4]


def test_one_value_fills_the_list(solution):
    assert sorted(solution([6, 6, 6], 1)) == [6]


def test_k_is_the_number_of_different_values(solution):
    assert sorted(solution([1, 2, 2, 3, 3, 3], 3)) == [1, 2, 3]


def test_all_values_once(solution):
    assert sorted(solution([8, -5, 0, 3], 4)) == [-5, 0, 3, 8]


def test_tie_inside_the_answer(solution):
    assert sorted(solution([1, 1, 2, 2, 3, 3, 4], 3)) == [1, 2, 3]


def test_tie_outside_the_answer(solution):
    assert sorted(solution([1, 2, 3, 3, 4], 1)) == [3]


def test_most_frequent_value_is_the_smallest(solution):
    assert sorted(solution([9, -9, 8, -9, 7], 1)) == [-9]


def test_most_frequent_value_comes_last(solution):
    assert sorted(solution([1, 2, 2, 3, 3, 3], 1)) == [3]


def test_weakest_candidate_comes_first(solution):
    assert sorted(solution([7, 8, 8, 8, 9, 9], 2)) == [8, 9]


def test_scattered_value_beats_a_run(solution):
    assert sorted(solution([1, 2, 1, 3, 3, 1, 4, 1], 1)) == [1]


def test_zero_and_negative_values(solution):
    assert sorted(solution([0, -2, 0, -2, 0, 2], 2)) == [-2, 0]


def test_values_at_the_bounds(solution):
    assert sorted(solution([BOUND, -BOUND, BOUND, -BOUND, 1], 2)) == [-BOUND, BOUND]


def test_counts_of_two_digits(solution):
    assert sorted(solution([1] * 12 + [2] * 9 + [3] * 10, 2)) == [1, 3]


def test_second_call_counts_afresh(solution):
    assert sorted(solution([5, 5, 5, 1], 1)) == [5]
    assert sorted(solution([5, 1, 1], 1)) == [1]


@given(st.lists(st.integers(-4, 4), min_size=1, max_size=14), st.data())
def test_small_lists_against_counting(solution, nums, data):
    """the k most frequent values"""
    k = data.draw(st.sampled_from(borders(nums)))
    assert sorted(solution(nums, k)) == sorted(ranked(nums)[:k])


@given(st.dictionaries(st.integers(-BOUND, BOUND), st.integers(1, 12), min_size=1, max_size=12), st.data())
def test_chosen_counts_in_random_order(solution, counts, data):
    """the k values with the largest counts"""
    nums = data.draw(st.permutations([value for value, count in counts.items() for _ in range(count)]))
    k = data.draw(st.sampled_from(borders(nums)))
    assert sorted(solution(nums, k)) == sorted(sorted(counts, key=counts.get, reverse=True)[:k])


def test_hundred_thousand_numbers_of_few_values(solution):
    """the ten largest of 400 different counts"""
    nums = repeated({**{value: 50 + value for value in range(400)}, 399: 649})
    assert sorted(solution(nums, 10)) == list(range(390, 400))


def test_twenty_thousand_different_values(solution):
    """neither a walk through the list for each value nor a search for each of the k"""
    nums = repeated({value: 5 if value % 2 == 0 else 4 for value in range(-BOUND, BOUND + 1)})
    assert sorted(solution(nums, 10_001)) == list(range(-BOUND, BOUND + 1, 2))


GROWS_TO = 100_000


def growing(solution, n):
    """many different values, one of which is the most frequent"""
    solution([number % 20_001 - 10_000 for number in range(n - n // 5)] + [7] * (n // 5), 1)
