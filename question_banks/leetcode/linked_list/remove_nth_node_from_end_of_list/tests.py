from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import linked_list, list_values

LARGEST = 10_000


def remaining(solution, values, n):
    """The values of the answer; a list that runs into itself ends with '…'."""
    return list_values(solution(linked_list(values), n))


def without(values, n):
    """The values with as many in front as are left, and the n - 1 last ones."""
    kept = len(values) - n
    return [value for place, value in enumerate(values) if place != kept]


def test_examples(solution):
    assert remaining(solution, [7, 3, 9, 4, 6], 2) == [7, 3, 9, 6]
    assert remaining(solution, [8, 5, 2], 3) == [5, 2]
    assert remaining(solution, [1], 1) == []


def test_only_node(solution):
    """nothing remains, which is None"""
    assert solution(linked_list([50]), 1) is None


def test_last_of_two_nodes(solution):
    """the first one remains"""
    assert remaining(solution, [1, 2], 1) == [1]


def test_first_of_two_nodes(solution):
    """the second one remains"""
    assert remaining(solution, [1, 2], 2) == [2]


def test_last_node(solution):
    """n = 1 is the last node"""
    assert remaining(solution, [1, 2, 3, 4], 1) == [1, 2, 3]


def test_head_of_a_longer_list(solution):
    """the second node becomes the head"""
    assert remaining(solution, [1, 2, 3, 4], 4) == [2, 3, 4]


def test_second_node(solution):
    """the head stays the head"""
    assert remaining(solution, [1, 2, 3, 4], 3) == [1, 3, 4]


def test_middle_of_an_odd_number(solution):
    """counting from the front or from the back makes no difference here"""
    assert remaining(solution, [1, 2, 3], 2) == [1, 3]


def test_zeros(solution):
    """zero is a value like any other"""
    assert remaining(solution, [0, 0, 5], 1) == [0, 0]
    assert remaining(solution, [0, 5, 0], 2) == [0, 0]


def test_equal_value_further_to_the_front(solution):
    """the place counts, not the value"""
    assert remaining(solution, [6, 1, 6], 1) == [6, 1]


def test_all_equal_values(solution):
    """one node less"""
    assert remaining(solution, [2, 2, 2], 2) == [2, 2]


def test_values_at_the_bounds(solution):
    assert remaining(solution, [100, 0, 100, 0], 3) == [100, 100, 0]


def test_every_place_in_lists_of_up_to_eight_nodes(solution):
    """all nodes but the n-th from the end, in their order"""
    for length in range(1, 9):
        values = list(range(10, 10 + length))
        for n in range(1, length + 1):
            assert remaining(solution, values, n) == without(values, n)


@given(st.lists(st.integers(0, 100), min_size=1, max_size=12), st.data())
def test_random_lists_against_leaving_out_a_place(solution, values, data):
    """all nodes but the n-th from the end, in their order"""
    n = data.draw(st.integers(1, len(values)))
    assert remaining(solution, values, n) == without(values, n)


@given(st.lists(st.integers(0, 1), min_size=1, max_size=9), st.data())
def test_many_equal_values_against_leaving_out_a_place(solution, values, data):
    """all nodes but the n-th from the end, in their order"""
    n = data.draw(st.integers(1, len(values)))
    assert remaining(solution, values, n) == without(values, n)


def test_removing_one_after_the_other(solution):
    """what remains is a list again, until there is none"""
    head = linked_list([1, 2, 3])
    head = solution(head, 2)
    assert list_values(head) == [1, 3]
    head = solution(head, 1)
    assert list_values(head) == [1]
    assert solution(head, 1) is None


def test_ten_thousand_nodes(solution):
    """the first, one in the middle, the last"""
    values = [index % 101 for index in range(LARGEST)]
    for n in (LARGEST, LARGEST // 3, 1):
        assert remaining(solution, values, n) == without(values, n)


GROWS_TO = 10_000


def growing(solution, n):
    """the first of n nodes"""
    solution(linked_list([index % 101 for index in range(n)]), n)
