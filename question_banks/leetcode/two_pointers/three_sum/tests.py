from collections import Counter
from itertools import combinations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

NUMBERS = st.integers(-(10**5), 10**5)
SMALLER_HALF = st.integers(-(10**5) // 2, 10**5 // 2)


def every_choice(nums):
    """The triplets by trying all choices of three places."""
    found = {tuple(sorted(choice)) for choice in combinations(nums, 3) if sum(choice) == 0}
    return sorted(list(triplet) for triplet in found)


def by_counting(nums):
    """The triplets from the counts of the values, for inputs too large to try all choices."""
    count = Counter(nums)
    values = sorted(count)
    pairs = ((low, middle) for index, low in enumerate(values) for middle in values[index:])
    found = (
        [low, middle, -low - middle] for low, middle in pairs if -low - middle >= middle and -low - middle in count
    )
    return [triplet for triplet in found if all(triplet.count(value) <= count[value] for value in triplet)]


def check(solution, nums, triplets):
    """Compares in one order; the message names the first thing that is wrong."""
    answer = sorted(sorted(triplet) for triplet in solution(list(nums)))
    assert answer == triplets, complaint(answer, Counter(nums), triplets)


def complaint(answer, count, triplets):
    before = None
    for triplet in answer:
        if len(triplet) != 3:
            return f"{triplet} is no triplet"
        if sum(triplet) != 0:
            return f"{triplet} adds up to {sum(triplet)}, not to 0"
        for value in triplet:
            if triplet.count(value) > count[value]:
                return f"{triplet} uses {value} more often than nums holds it"
        if triplet == before:
            return f"{triplet} is returned more than once"
        before = triplet
    returned = set(map(tuple, answer))
    missing = [triplet for triplet in triplets if tuple(triplet) not in returned]
    return f"{missing[0]} adds up to 0 and is missing" if missing else "the triplets are not the expected ones"


def test_examples(solution):
    check(solution, [4, -1, -3, 1, 0, -1, 2], [[-3, -1, 4], [-3, 1, 2], [-1, -1, 2], [-1, 0, 1]])
    check(solution, [0, 0, 0, 0], [[0, 0, 0]])
    check(solution, [1, -2, 5], [])


def test_three_zeros(solution):
    check(solution, [0, 0, 0], [[0, 0, 0]])


def test_two_zeros_are_not_three(solution):
    check(solution, [0, 5, 0], [])


def test_zero_is_not_used_twice(solution):
    check(solution, [0, 7, -3], [])


def test_three_numbers_that_fit(solution):
    check(solution, [5, -8, 3], [[-8, 3, 5]])


def test_all_positive(solution):
    check(solution, [1, 2, 3, 4], [])


def test_all_negative(solution):
    check(solution, [-4, -3, -2, -1], [])


def test_equal_values_that_are_not_zero(solution):
    check(solution, [6, 6, 6, 6], [])


def test_pair_of_negative_values(solution):
    """-2 is needed twice, and there are two"""
    check(solution, [-2, 4, -2], [[-2, -2, 4]])


def test_pair_of_positive_values(solution):
    """3 is needed twice, and there are two"""
    check(solution, [3, -6, 3], [[-6, 3, 3]])


def test_single_value_is_no_pair(solution):
    """-2 would be needed twice, and there is one"""
    check(solution, [-2, 4, 1], [])


def test_several_pairs_for_the_same_first_number(solution):
    check(solution, [-5, 1, 4, 2, 3], [[-5, 1, 4], [-5, 2, 3]])


def test_same_number_in_the_middle_of_several_triplets(solution):
    check(solution, [-1, 0, 1, -2, 2], [[-2, 0, 2], [-1, 0, 1]])


def test_duplicates_of_all_three(solution):
    check(solution, [-1, -1, -1, 0, 0, 1, 1, 1], [[-1, 0, 1]])


def test_triplet_at_the_ends_of_the_sorted_list(solution):
    check(solution, [10, -4, 30, -40], [[-40, 10, 30]])


def test_values_at_the_bounds(solution):
    check(solution, [10**5, 0, -(10**5), 10**5], [[-(10**5), 0, 10**5]])


@given(st.lists(st.integers(-5, 5), min_size=3, max_size=10))
def test_small_numbers_against_every_choice(solution, nums):
    """every triplet of values that adds up to 0, once"""
    check(solution, nums, every_choice(nums))


@given(st.lists(st.integers(-2, 2), min_size=3, max_size=10))
def test_many_equal_numbers_against_every_choice(solution, nums):
    """every triplet of values that adds up to 0, once"""
    check(solution, nums, every_choice(nums))


@given(st.lists(NUMBERS, max_size=7), SMALLER_HALF, SMALLER_HALF, st.data())
def test_large_numbers_with_a_planted_triplet(solution, others, first, second, data):
    """every triplet of values that adds up to 0, once"""
    nums = data.draw(st.permutations([*others, first, second, -first - second]))
    check(solution, nums, every_choice(nums))


@given(st.integers(1, 6), st.integers(0, 3))
def test_every_value_in_a_range_several_times(solution, largest, more):
    """every triplet of values that adds up to 0, once"""
    nums = list(range(-largest, largest + 1)) * (more + 1)
    check(solution, nums, by_counting(nums))


def test_four_hundred_values_with_many_triplets(solution):
    """twenty thousand triplets, each of them once"""
    nums = list(range(-200, 200))
    check(solution, nums, by_counting(nums))


def test_a_thousand_numbers_within_the_time_limit(solution):
    """for each number one pass through the rest, not two"""
    random = Random(15)
    nums = [random.randint(-(10**5), 10**5) for _ in range(1000)]
    check(solution, nums, by_counting(nums))


def test_a_thousand_numbers_with_many_duplicates(solution):
    """for each number one pass through the rest, not two"""
    nums = [number % 21 - 10 for number in range(1000)]
    check(solution, nums, by_counting(nums))


GROWS_TO = 1_000


def growing(solution, n):
    """numbers around zero, with repetitions"""
    solution([number % 301 - 150 for number in range(n)])
