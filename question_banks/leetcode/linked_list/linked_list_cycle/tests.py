from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import linked_list

LARGEST = 20_000
VALUES = st.integers(-(10**5), 10**5)


def test_examples(solution):
    assert solution(linked_list([5, 8, 2, 7], cycle_at=1)) is True
    assert solution(linked_list([5, 8, 5, 8])) is False
    assert solution(linked_list([4], cycle_at=0)) is True


def test_empty_list(solution):
    """an empty list has an end"""
    assert solution(None) is False


def test_single_node(solution):
    assert solution(linked_list([1])) is False


def test_single_node_that_points_to_itself(solution):
    assert solution(linked_list([1], cycle_at=0)) is True


def test_two_nodes(solution):
    assert solution(linked_list([1, 2])) is False


def test_two_nodes_in_a_ring(solution):
    assert solution(linked_list([1, 2], cycle_at=0)) is True


def test_second_of_two_nodes_points_to_itself(solution):
    assert solution(linked_list([1, 2], cycle_at=1)) is True


def test_cycle_through_the_head(solution):
    assert solution(linked_list([1, 2, 3, 4, 5], cycle_at=0)) is True


def test_cycle_of_the_last_node_alone(solution):
    assert solution(linked_list([1, 2, 3, 4, 5], cycle_at=4)) is True


def test_all_equal_values_without_a_cycle(solution):
    """equal values do not make two nodes one"""
    assert solution(linked_list([3, 3, 3, 3])) is False
    assert solution(linked_list([0, 0, 0])) is False


def test_all_equal_values_with_a_cycle(solution):
    assert solution(linked_list([3, 3, 3, 3], cycle_at=2)) is True


def test_values_at_the_bounds(solution):
    assert solution(linked_list([-(10**5), 10**5])) is False
    assert solution(linked_list([-(10**5), 10**5], cycle_at=1)) is True


def test_every_list_of_up_to_seven_nodes(solution):
    """a cycle exactly if the last node points back"""
    for length in range(1, 8):
        values = list(range(length))
        assert solution(linked_list(values)) is False
        for place in range(length):
            assert solution(linked_list(values, cycle_at=place)) is True


@given(st.lists(VALUES, max_size=10))
def test_random_lists_without_a_cycle(solution, values):
    """the last node points nowhere"""
    assert solution(linked_list(values)) is False


@given(st.lists(st.integers(-1, 1), min_size=1, max_size=10), st.data())
def test_random_lists_whose_last_node_points_anywhere(solution, values, data):
    """a cycle exactly if the last node points back"""
    place = data.draw(st.none() | st.integers(0, len(values) - 1))
    assert solution(linked_list(values, cycle_at=place)) is (place is not None)


def test_cycle_after_a_long_way(solution):
    """200 nodes before it, 1 to 5 nodes inside"""
    for length in range(1, 6):
        assert solution(linked_list(list(range(200 + length)), cycle_at=200)) is True


def test_twenty_thousand_nodes_with_an_end(solution):
    """one walk, with a constant number of steps for each node"""
    assert solution(linked_list(list(range(LARGEST)))) is False
    assert solution(linked_list(list(range(LARGEST - 1)))) is False


def test_twenty_thousand_nodes_in_a_ring(solution):
    """one walk, with a constant number of steps for each node"""
    assert solution(linked_list(list(range(LARGEST)), cycle_at=0)) is True


def test_twenty_thousand_nodes_and_a_cycle_at_the_end(solution):
    """one walk, with a constant number of steps for each node"""
    assert solution(linked_list(list(range(LARGEST)), cycle_at=LARGEST - 1)) is True


GROWS_TO = 20_000


def growing(solution, n):
    """a cycle at the end"""
    solution(linked_list(list(range(n)), cycle_at=n - 1))
