from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import linked_list, list_values

VALUES = st.lists(st.integers(-100, 100), max_size=12).map(sorted)
FEW_VALUES = st.lists(st.integers(-1, 2), max_size=8).map(sorted)


def merged(solution, first, second):
    """The values of the answer; a list that runs into itself ends with '…'."""
    return list_values(solution(linked_list(first), linked_list(second)))


def test_examples(solution):
    assert merged(solution, [1, 4, 6], [2, 4]) == [1, 2, 4, 4, 6]
    assert merged(solution, [-3], [5, 8]) == [-3, 5, 8]
    assert merged(solution, [], []) == []


def test_both_empty(solution):
    """None"""
    assert merged(solution, [], []) == []


def test_first_empty(solution):
    """the second list as it is"""
    assert merged(solution, [], [0, 3]) == [0, 3]


def test_second_empty(solution):
    """the first list as it is"""
    assert merged(solution, [0, 3], []) == [0, 3]


def test_both_empty_after_other_calls(solution):
    """None, whatever was merged before"""
    assert merged(solution, [1, 2], [3]) == [1, 2, 3]
    assert merged(solution, [], []) == []


def test_single_equal_nodes(solution):
    """both of them"""
    assert merged(solution, [7], [7]) == [7, 7]


def test_single_nodes_the_second_smaller(solution):
    """both of them, the smaller first"""
    assert merged(solution, [7], [-7]) == [-7, 7]


def test_zero_is_a_value_like_any_other(solution):
    """all values, the zeros included"""
    assert merged(solution, [0, 0], [-1, 0]) == [-1, 0, 0, 0]


def test_all_of_the_first_before_the_second(solution):
    """one list behind the other"""
    assert merged(solution, [1, 2, 3], [4, 5, 6]) == [1, 2, 3, 4, 5, 6]


def test_all_of_the_second_before_the_first(solution):
    """one list behind the other"""
    assert merged(solution, [4, 5, 6], [1, 2, 3]) == [1, 2, 3, 4, 5, 6]


def test_long_rest_of_the_first(solution):
    """what is left of the longer list belongs to the answer"""
    assert merged(solution, [2, 5, 6, 7, 8, 9], [3]) == [2, 3, 5, 6, 7, 8, 9]


def test_long_rest_of_the_second(solution):
    """what is left of the longer list belongs to the answer"""
    assert merged(solution, [3], [2, 5, 6, 7, 8, 9]) == [2, 3, 5, 6, 7, 8, 9]


def test_values_at_the_bounds(solution):
    """all values in non-decreasing order"""
    assert merged(solution, [-100, 100], [-100, 100]) == [-100, -100, 100, 100]


def test_equal_lists(solution):
    """every value of both lists, so each one twice"""
    assert merged(solution, [1, 1, 2], [1, 1, 2]) == [1, 1, 1, 1, 2, 2]


@given(VALUES, VALUES)
def test_random_lists_against_sorting(solution, first, second):
    """every value of both lists in non-decreasing order"""
    assert merged(solution, first, second) == sorted(first + second)


@given(FEW_VALUES, FEW_VALUES)
def test_many_equal_values_against_sorting(solution, first, second):
    """every value of both lists, as often as it occurs in both together"""
    assert merged(solution, first, second) == sorted(first + second)


@given(VALUES, st.lists(st.booleans(), min_size=12, max_size=12))
def test_one_sorted_list_dealt_to_two(solution, values, to_first):
    """the list that was dealt out"""
    first = [value for value, chosen in zip(values, to_first, strict=False) if chosen]
    second = [value for value, chosen in zip(values, to_first, strict=False) if not chosen]
    assert merged(solution, first, second) == values


def test_ten_thousand_nodes_each_within_the_time_limit(solution):
    """one step a node"""
    values = [index // 50 - 100 for index in range(10_000)]
    assert merged(solution, values, values) == sorted(values + values)
    assert merged(solution, values[5_000:], values[:5_000]) == values


GROWS_TO = 10_000


def growing(solution, n):
    """two lists of n nodes"""
    values = [index * 200 // n - 100 for index in range(n)]
    solution(linked_list(values), linked_list(values))
