from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import linked_list, list_nodes, list_values

VALUES = st.integers(1, 1000)


def folded(items):
    """From the front and from the back in turns."""
    rest, order = list(items), []
    while rest:
        order.append(rest.pop(0))
        rest.reverse()
    return order


def check(solution, values):
    """Reorders a list of these values and looks at the values, at the nodes, and at what each node holds."""
    head = linked_list(values)
    nodes = list(list_nodes(head))
    solution(head)
    assert list_values(head) == folded(values)
    held = [node.val for node in nodes]
    assert held == values, "the values have been moved; a node keeps its value, only `next` may change"
    place = {id(node): index for index, node in enumerate(nodes)}
    places = [place.get(id(node), "new") for node in list_nodes(head)]
    wanted = folded(range(len(values)))
    assert places == wanted, "the list must consist of the given nodes (numbers are their places before)"


def test_examples(solution):
    """first, last, second, last but one, …"""
    check(solution, [1, 2, 3, 4])
    check(solution, [10, 20, 30, 40, 50])
    check(solution, [6])


def test_single_node(solution):
    """a single node stays as it is"""
    check(solution, [1000])


def test_two_nodes(solution):
    """two nodes stay as they are"""
    check(solution, [5, 2])


def test_three_nodes(solution):
    """the middle node comes last"""
    check(solution, [1, 2, 3])


def test_six_nodes(solution):
    """the two middle nodes come last, in their old order"""
    check(solution, [1, 2, 3, 4, 5, 6])


def test_seven_nodes(solution):
    """the middle node comes last"""
    check(solution, [1, 2, 3, 4, 5, 6, 7])


def test_all_equal_values(solution):
    """the nodes change their places even if nobody sees it from the values"""
    check(solution, [4, 4, 4, 4, 4])


def test_values_in_no_order(solution):
    """the place counts, not the value"""
    check(solution, [9, 1, 8, 1, 7])


def test_every_length_up_to_twenty(solution):
    """first, last, second, last but one, …"""
    for length in range(1, 21):
        check(solution, list(range(1, length + 1)))


@given(st.lists(VALUES, min_size=1, max_size=12))
def test_random_lists_against_folding(solution, values):
    """first, last, second, last but one, …"""
    check(solution, values)


@given(st.lists(st.integers(1, 2), min_size=1, max_size=9))
def test_many_equal_values_against_folding(solution, values):
    """first, last, second, last but one, …"""
    check(solution, values)


def test_twenty_thousand_nodes_within_the_time_limit(solution):
    """a fixed number of walks through the list"""
    values = [index % 1000 + 1 for index in range(20_000)]
    head = linked_list(values)
    solution(head)
    wanted = [value for pair in zip(values[:10_000], reversed(values), strict=False) for value in pair]
    assert list_values(head) == wanted


GROWS_TO = 20_000


def growing(solution, n):
    """a list of n nodes"""
    solution(linked_list([index % 1000 + 1 for index in range(n)]))
