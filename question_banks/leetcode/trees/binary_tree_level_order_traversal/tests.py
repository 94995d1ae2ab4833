import functools
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import TreeNode, tree

BOUND = 1000
LARGEST = 10_000
VALUES = st.integers(-BOUND, BOUND)


def by_numbers(root):
    """The levels from the places of a full tree: below place i are 2i and 2i + 1; the levels start at powers of 2."""
    places, waiting = {}, [(1, root)]
    while waiting:
        place, node = waiting.pop()
        if node:
            places[place] = node.val
            waiting += [(2 * place, node.left), (2 * place + 1, node.right)]
    levels = {}
    for place in sorted(places):
        levels.setdefault(place.bit_length(), []).append(places[place])
    return list(levels.values())


def grown(values, choices):
    """A tree of these values in which choices[i] picks the free place for value i + 1."""
    root = TreeNode(values[0])
    free = [(root, "left"), (root, "right")]
    for value, choice in zip(values[1:], choices, strict=False):
        parent, side = free.pop(choice % len(free))
        node = TreeNode(value)
        setattr(parent, side, node)
        free += [(node, "left"), (node, "right")]
    return root


@functools.cache
def long_path():
    """Ten thousand nodes one below the other, to the left and to the right by turns."""
    root = None
    for number in reversed(range(LARGEST)):
        root = TreeNode(number % 2001 - BOUND, *((root, None) if number % 3 else (None, root)))
    return root


def test_examples(solution):
    assert solution(tree([3, 8, 5, None, 1, 7])) == [[3], [8, 5], [1, 7]]
    assert solution(tree([2, None, 4, 6])) == [[2], [4], [6]]
    assert solution(tree([])) == []


def test_empty_tree(solution):
    """an empty list, without an empty level"""
    assert solution(None) == []


def test_single_node(solution):
    """one level of one value"""
    assert solution(tree([9])) == [[9]]


def test_single_zero(solution):
    """zero is a value like any other"""
    assert solution(tree([0])) == [[0]]
    assert solution(tree([0, 0, 0])) == [[0], [0, 0]]


def test_left_child_only(solution):
    assert solution(tree([1, 2])) == [[1], [2]]


def test_right_child_only(solution):
    assert solution(tree([1, None, 2])) == [[1], [2]]


def test_two_children(solution):
    """left before right"""
    assert solution(tree([1, 3, 2])) == [[1], [3, 2]]


def test_full_tree(solution):
    assert solution(tree([4, 2, 6, 1, 3, 5, 7])) == [[4], [2, 6], [1, 3, 5, 7]]


def test_gaps_in_the_middle(solution):
    """a missing child leaves nothing"""
    assert solution(tree([1, 2, 3, 4, None, None, 5])) == [[1], [2, 3], [4, 5]]


def test_cousins_at_the_outer_and_inner_sides(solution):
    """a missing child leaves nothing"""
    assert solution(tree([1, 2, 3, None, 4, 5])) == [[1], [2, 3], [4, 5]]


def test_deepest_level_in_the_right_subtree(solution):
    assert solution(tree([1, 2, 3, None, None, 4, 5, 6])) == [[1], [2, 3], [4, 5], [6]]


def test_deepest_level_in_the_left_subtree(solution):
    assert solution(tree([1, 2, 3, 4, 5, None, None, None, None, None, 6])) == [[1], [2, 3], [4, 5], [6]]


def test_all_equal_values(solution):
    """each node counts"""
    assert solution(tree([5, 5, 5, None, 5])) == [[5], [5, 5], [5]]


def test_values_at_the_bounds(solution):
    assert solution(tree([-BOUND, BOUND, -BOUND])) == [[-BOUND], [BOUND, -BOUND]]


def test_second_call_starts_afresh(solution):
    """nothing is left of the tree of the call before"""
    assert solution(tree([1, 2])) == [[1], [2]]
    assert solution(tree([3])) == [[3]]
    assert solution(tree([])) == []


@given(st.lists(VALUES, min_size=1, max_size=10), st.data())
def test_random_trees_against_numbered_places(solution, values, data):
    """the values of each level from left to right"""
    choices = data.draw(st.lists(st.integers(0, 10), min_size=len(values) - 1, max_size=len(values) - 1))
    root = grown(values, choices)
    assert solution(root) == by_numbers(root)


@given(st.lists(st.sampled_from([0, 1, -1]), min_size=2, max_size=9), st.data())
def test_thin_trees_against_numbered_places(solution, values, data):
    """the values of each level from left to right"""
    choices = data.draw(st.lists(st.sampled_from([-1, -2, -3]), min_size=len(values) - 1, max_size=len(values) - 1))
    root = grown(values, choices)
    assert solution(root) == by_numbers(root)


def test_ten_thousand_nodes_one_below_the_other(solution):
    """a constant number of steps for each node, also on ten thousand levels"""
    assert solution(long_path()) == [[number % 2001 - BOUND] for number in range(LARGEST)]


def test_ten_thousand_nodes_at_random(solution):
    """the values of each level from left to right"""
    choose = Random(102)
    values = [choose.randint(-BOUND, BOUND) for _ in range(LARGEST)]
    root = grown(values, [choose.randrange(LARGEST) for _ in values])
    assert solution(root) == by_numbers(root)


GROWS_TO = 10_000


def growing(solution, n):
    """a full tree of n nodes"""
    solution(tree([number % 2001 - 1000 for number in range(n)]))
