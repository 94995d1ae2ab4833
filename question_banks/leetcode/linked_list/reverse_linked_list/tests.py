from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import linked_list, list_values

LARGEST = 20_000
VALUES = st.integers(-5000, 5000)


def reversed_values(solution, values):
    """The values of the answer; a list that runs into itself ends with '…'."""
    return list_values(solution(linked_list(values)))


def backwards(values):
    """Each value put in front of those before it."""
    order = []
    for value in values:
        order.insert(0, value)
    return order


def test_examples(solution):
    assert reversed_values(solution, [310, 450, 820, 640]) == [640, 820, 450, 310]
    assert reversed_values(solution, [-2, 7]) == [7, -2]
    assert reversed_values(solution, []) == []


def test_empty_list(solution):
    """None"""
    assert solution(None) is None


def test_single_node(solution):
    """the same single value"""
    assert reversed_values(solution, [9]) == [9]


def test_two_nodes(solution):
    """the second one first"""
    assert reversed_values(solution, [1, 2]) == [2, 1]


def test_three_nodes(solution):
    """last, middle, first"""
    assert reversed_values(solution, [1, 2, 3]) == [3, 2, 1]


def test_single_zero_is_no_empty_list(solution):
    """zero is a value like any other"""
    assert reversed_values(solution, [0]) == [0]
    assert reversed_values(solution, [0, 0, 1]) == [1, 0, 0]


def test_all_equal_values(solution):
    """as many as there were"""
    assert reversed_values(solution, [4, 4, 4, 4]) == [4, 4, 4, 4]


def test_values_in_no_order(solution):
    """the places are reversed, the values are not sorted"""
    assert reversed_values(solution, [5, 1, 4, 2]) == [2, 4, 1, 5]


def test_values_at_the_bounds(solution):
    """each value once, the last one first"""
    assert reversed_values(solution, [-5000, 5000, 0]) == [0, 5000, -5000]


def test_second_call_starts_afresh(solution):
    """nothing is left of the list of the call before"""
    assert reversed_values(solution, [1, 2]) == [2, 1]
    assert reversed_values(solution, [3]) == [3]
    assert reversed_values(solution, []) == []


@given(st.lists(VALUES, max_size=10))
def test_random_lists_against_building_from_the_front(solution, values):
    """every value once, the last one first"""
    assert reversed_values(solution, values) == backwards(values)


@given(st.lists(st.integers(-1, 1), max_size=8))
def test_many_equal_values_against_building_from_the_front(solution, values):
    """every value as often as it occurs, the last one first"""
    assert reversed_values(solution, values) == backwards(values)


def test_reversing_twice_gives_the_list_again(solution):
    """the answer is a list that can be reversed as well"""
    again = solution(solution(linked_list([3, 1, 2])))
    assert list_values(again) == [3, 1, 2]


def test_twenty_thousand_nodes_within_the_time_limit(solution):
    """one step a node"""
    values = [index % 10_001 - 5000 for index in range(LARGEST)]
    assert reversed_values(solution, values) == list(reversed(values))


GROWS_TO = 20_000


def growing(solution, n):
    """a list of n nodes"""
    solution(linked_list([index % 10_001 - 5000 for index in range(n)]))
