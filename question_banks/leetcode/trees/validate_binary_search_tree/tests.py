import functools
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import TreeNode, tree, tree_nodes

SMALLEST, LARGEST = -(2**31), 2**31 - 1


def is_search_tree(root):
    """Looks at everything below each node."""
    for node in tree_nodes(root):
        if any(below.val >= node.val for below in tree_nodes(node.left)):
            return False
        if any(below.val <= node.val for below in tree_nodes(node.right)):
            return False
    return True


def search_tree(values):
    """The tree that grows when these values are put in one after the other."""
    root = TreeNode(values[0])
    for value in values[1:]:
        node, side = root, "left" if value < root.val else "right"
        while getattr(node, side):
            node = getattr(node, side)
            side = "left" if value < node.val else "right"
        setattr(node, side, TreeNode(value))
    return root


def balanced(values):
    """A search tree of these sorted values on as few levels as possible."""
    if not values:
        return None
    middle = len(values) // 2
    return TreeNode(values[middle], balanced(values[:middle]), balanced(values[middle + 1 :]))


@functools.cache
def crown_below_a_long_stem():
    """A search tree of 10,000 nodes on 2,000 levels: 1,987 nodes that lead to the left, 8,013 nodes below them."""
    root = balanced(list(range(8_013)))
    for value in range(8_013, 10_000):
        root = TreeNode(value, root)
    return root


def test_examples(solution):
    assert solution(tree([6, 3, 9, 1, 4, 7])) is True
    assert solution(tree([6, 3, 9, 1, 7])) is False
    assert solution(tree([6, 6])) is False


def test_single_node(solution):
    for value in (0, SMALLEST, LARGEST):
        assert solution(tree([value])) is True


def test_one_child(solution):
    assert solution(tree([5, 4])) is True
    assert solution(tree([5, None, 6])) is True
    assert solution(tree([5, 6])) is False
    assert solution(tree([5, None, 4])) is False


def test_equal_value_in_the_right_subtree(solution):
    """strictly larger"""
    assert solution(tree([5, None, 5])) is False


def test_equal_value_far_below(solution):
    """strictly smaller than every ancestor on whose left it stands"""
    assert solution(tree([5, 3, None, 2, 5])) is False
    assert solution(tree([5, None, 8, 5])) is False


def test_grandchild_on_the_wrong_side_of_the_root(solution):
    """each node fits its parent, but not the root"""
    assert solution(tree([5, 2, 8, 1, 6])) is False
    assert solution(tree([5, 2, 8, 1, 3, 4, 9])) is False


def test_bound_from_a_node_in_the_middle(solution):
    """the last node fits the root and its parent, but not the node between them"""
    assert solution(tree([10, 4, None, 2, None, 1, 5])) is False
    assert solution(tree([10, None, 16, None, 18, 15])) is False


def test_zero_as_a_bound(solution):
    """zero is a value like any other"""
    assert solution(tree([0, 1])) is False
    assert solution(tree([0, None, -1])) is False
    assert solution(tree([0, -1, 1])) is True


def test_values_at_the_bounds(solution):
    assert solution(tree([0, SMALLEST, LARGEST])) is True
    assert solution(tree([SMALLEST, None, LARGEST])) is True
    assert solution(tree([LARGEST, SMALLEST])) is True
    assert solution(tree([SMALLEST, SMALLEST])) is False
    assert solution(tree([LARGEST, None, LARGEST])) is False


def test_second_call_starts_afresh(solution):
    """nothing is left of the tree of the call before"""
    assert solution(tree([8, 7, 9])) is True
    assert solution(tree([2, 1, 3])) is True


def test_three_values_in_every_order(solution):
    """only the order from left to right is a search tree"""
    for left, middle, right in product(range(3), repeat=3):
        assert solution(tree([middle, left, right])) is (left < middle < right)


@given(st.lists(st.none() | st.integers(-3, 3), max_size=7), st.integers(-3, 3))
def test_any_tree_against_looking_below_each_node(solution, values, first):
    """smaller values on the left of each node, larger ones on its right"""
    root = tree([first, *values])
    assert solution(root) is is_search_tree(root)


@given(st.lists(st.integers(SMALLEST, LARGEST), min_size=1, max_size=12, unique=True))
def test_search_trees(solution, values):
    """a tree grown by inserting is a search tree"""
    assert solution(search_tree(values)) is True


@given(st.permutations(range(8)), st.integers(0, 7), st.integers(-1, 8))
def test_search_trees_with_one_value_changed(solution, values, place, value):
    """smaller values on the left of each node, larger ones on its right"""
    root = search_tree(values)
    list(tree_nodes(root))[place].val = value
    assert solution(root) is is_search_tree(root)


def test_chain_of_two_thousand_nodes(solution):
    """a path to the right, which turns left at its end"""
    root = foot = TreeNode(0)
    for value in range(1, 1_999):
        foot.right = TreeNode(value)
        foot = foot.right
    foot.left = TreeNode(1_997)
    assert solution(root) is False, "1997 is to the right of the node with 1997"
    foot.val, foot.left.val = 1_999, 1_998
    assert solution(root) is True


def test_eight_thousand_nodes_below_a_long_stem(solution):
    """one walk over the tree, not one for each node"""
    assert solution(crown_below_a_long_stem()) is True


GROWS_TO = 10_000


def growing(solution, n):
    """a search tree on few levels"""
    solution(balanced(list(range(n))))
