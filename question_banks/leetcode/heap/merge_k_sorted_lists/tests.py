import functools
import random

from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import linked_list, list_values

BOUND = 10**4
MOST_NODES = 10_000


def merged(solution, lists):
    """The values of the answer; a list that runs into itself ends with '…'."""
    return list_values(solution([linked_list(values) for values in lists]))


def all_sorted(lists):
    """Every value of every list, sorted all at once."""
    return sorted(value for values in lists for value in values)


@functools.cache
def dealt(lists):
    """Ten thousand values, dealt at random to this many sorted lists of at most 500."""
    choose = random.Random(23)
    values = [choose.randint(-BOUND, BOUND) for _ in range(MOST_NODES)]
    return [sorted(values[first::lists]) for first in range(lists)]


def test_examples(solution):
    assert merged(solution, [[2, 5, 9], [1, 5], [4, 7]]) == [1, 2, 4, 5, 5, 7, 9]
    assert merged(solution, [[], [-1, 3], []]) == [-1, 3]
    assert merged(solution, []) == []


def test_no_list(solution):
    """None"""
    assert solution([]) is None


def test_one_empty_list(solution):
    """None"""
    assert solution([None]) is None


def test_only_empty_lists(solution):
    """None"""
    assert solution([None, None, None]) is None


def test_empty_list_first_or_last(solution):
    """empty lists add nothing"""
    assert merged(solution, [[], [2]]) == [2]
    assert merged(solution, [[2], []]) == [2]


def test_one_list(solution):
    """the list as it is"""
    assert merged(solution, [[1, 1, 4]]) == [1, 1, 4]


def test_one_node_in_each_list(solution):
    """the heads in order"""
    assert merged(solution, [[3], [1], [2]]) == [1, 2, 3]


def test_equal_heads(solution):
    """nodes with equal values cannot be compared, and need not"""
    assert merged(solution, [[5], [5], [5]]) == [5, 5, 5]


def test_equal_lists(solution):
    """each value once for each list"""
    assert merged(solution, [[0, 0, 1], [0, 0, 1], [0, 0, 1]]) == [0, 0, 0, 0, 0, 0, 1, 1, 1]


def test_odd_number_of_lists(solution):
    """none of the lists is left out"""
    for number in range(1, 10):
        assert merged(solution, [[-place] for place in range(number)]) == list(range(1 - number, 1))


def test_lists_that_do_not_overlap(solution):
    """one list behind the other"""
    assert merged(solution, [[5, 6], [3, 4], [1, 2]]) == [1, 2, 3, 4, 5, 6]


def test_one_list_inside_the_range_of_another(solution):
    """the short lists fall between the values of the long one"""
    assert merged(solution, [[1, 9], [2, 3], [4], [10]]) == [1, 2, 3, 4, 9, 10]


def test_values_at_the_bounds(solution):
    assert merged(solution, [[BOUND], [-BOUND, BOUND], [0]]) == [-BOUND, 0, BOUND, BOUND]


def test_second_call_starts_afresh(solution):
    """nothing is left of the lists of the call before"""
    assert merged(solution, [[1], [2]]) == [1, 2]
    assert merged(solution, [[3]]) == [3]


@given(st.lists(st.lists(st.integers(-BOUND, BOUND), max_size=4).map(sorted), max_size=6))
def test_random_lists_against_sorting(solution, lists):
    """every value of all lists in non-decreasing order"""
    assert merged(solution, lists) == all_sorted(lists)


@given(st.lists(st.lists(st.integers(-1, 1), max_size=4).map(sorted), max_size=5))
def test_many_equal_values_against_sorting(solution, lists):
    """every value as often as it occurs in all lists together"""
    assert merged(solution, lists) == all_sorted(lists)


def test_ten_thousand_lists_of_one_node(solution):
    """each node costs a logarithm of the number of lists"""
    assert merged(solution, dealt(MOST_NODES)) == all_sorted(dealt(MOST_NODES))


def test_ten_thousand_empty_lists(solution):
    assert solution([None] * MOST_NODES) is None


def test_five_thousand_lists_of_two_nodes(solution):
    """each node costs a logarithm of the number of lists"""
    assert merged(solution, dealt(5_000)) == all_sorted(dealt(5_000))


def test_twenty_lists_of_five_hundred_nodes(solution):
    assert merged(solution, dealt(20)) == all_sorted(dealt(20))


GROWS_TO = 10_000


def growing(solution, n):
    """n nodes in lists of ten"""
    solution([linked_list([number + 10 * step for step in range(10)]) for number in range(n // 10)])
