import functools
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import TreeNode, tree, tree_nodes, tree_values

BOUND = 1000
VALUES = st.integers(-BOUND, BOUND)


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


def check_tree(solution, root):
    """One object writes the tree, another one reads it."""
    text = solution.Codec().serialize(root)
    assert tree_values(solution.Codec().deserialize(text)) == tree_values(root)


def check(solution, values):
    """The same with the tree level by level."""
    check_tree(solution, tree(values))


@functools.cache
def crown_below_a_long_stem():
    """9,987 nodes on 2,000 levels: 1,987 nodes one below the other, 8,000 nodes at random below them."""
    choose = Random(297)
    nodes = [TreeNode(choose.randint(-BOUND, BOUND)) for _ in range(8_000)]
    for number, node in enumerate(nodes[:4_000]):
        node.left = nodes[2 * number + 1]
        node.right = nodes[2 * number + 2] if 2 * number + 2 < len(nodes) else None
    root = nodes[0]
    for number in range(1_987):
        node = TreeNode(choose.randint(-BOUND, BOUND))
        node.left, node.right = (root, None) if number % 3 else (None, root)
        root = node
    return root


def test_examples(solution):
    check(solution, [4, -7, 9, None, 12])
    check(solution, [5, None, 5])
    check(solution, [])


def test_empty_tree(solution):
    """None"""
    text = solution.Codec().serialize(None)
    assert solution.Codec().deserialize(text) is None


def test_single_node(solution):
    check(solution, [1])


def test_single_zero_is_no_empty_tree(solution):
    """zero is a value like any other"""
    check(solution, [0])
    check(solution, [0, 0, None, None, 0])


def test_only_child_on_the_left(solution):
    """an only child keeps its side"""
    check(solution, [1, 2])


def test_only_child_on_the_right(solution):
    """an only child keeps its side"""
    check(solution, [1, None, 2])


def test_grandchildren_in_all_four_places(solution):
    """an only grandchild keeps its parent and its side"""
    check(solution, [1, 2, 3, 4])
    check(solution, [1, 2, 3, None, 4])
    check(solution, [1, 2, 3, None, None, 4])
    check(solution, [1, 2, 3, None, None, None, 4])


def test_values_of_several_digits(solution):
    """each value stays one value"""
    check(solution, [12, 3, 123])
    check(solution, [1, 23, 123])


def test_negative_values(solution):
    """the sign belongs to the value"""
    check(solution, [-1, 1, -10])


def test_minus_one_is_a_value(solution):
    """no value stands for a missing child"""
    check(solution, [-1, -1, None, None, -1])


def test_values_at_the_bounds(solution):
    check(solution, [-BOUND, BOUND, -BOUND, None, BOUND])
    check(solution, [BOUND, None, -BOUND])


def test_all_equal_values(solution):
    """only the shape tells the nodes apart"""
    check(solution, [7, 7, 7, None, 7, 7, None, 7])


def test_only_left_and_only_right_children(solution):
    check(solution, [1, 2, None, 3, None, 4, None, 5])
    check(solution, [1, None, 2, None, 3, None, 4, None, 5])


def test_two_trees_written_before_either_is_read(solution):
    """all that the reader knows is in the string"""
    writer, reader = solution.Codec(), solution.Codec()
    first, second = writer.serialize(tree([1, 2])), writer.serialize(tree([3]))
    assert tree_values(reader.deserialize(first)) == [1, 2]
    assert tree_values(reader.deserialize(second)) == [3]


def test_string_read_twice(solution):
    """the same tree again"""
    text = solution.Codec().serialize(tree([2, None, 8]))
    reader = solution.Codec()
    assert tree_values(reader.deserialize(text)) == [2, None, 8]
    assert tree_values(reader.deserialize(text)) == [2, None, 8]


def test_written_tree_is_left_as_it_was_and_not_shared(solution):
    """a tree of new nodes, and the old one as before"""
    root = tree([1, 2, 3, None, 4])
    old = list(tree_nodes(root))
    written, read = solution.written_and_read(root)
    assert tree_values(written) == [1, 2, 3, None, 4], "the tree that was written has been changed"
    assert tree_values(read) == [1, 2, 3, None, 4]
    assert not any(node in old for node in tree_nodes(read)), "the new tree contains nodes of the old one"


@given(st.lists(VALUES, min_size=1, max_size=8), st.data())
def test_random_trees(solution, values, data):
    """the tree that was written"""
    choices = data.draw(st.lists(st.integers(0, 8), min_size=len(values) - 1, max_size=len(values) - 1))
    check_tree(solution, grown(values, choices))


@given(st.lists(st.sampled_from([0, 1, -1, 10]), min_size=2, max_size=7), st.data())
def test_trees_with_many_equal_values(solution, values, data):
    """the tree that was written"""
    choices = data.draw(st.lists(st.sampled_from([0, -1, -2]), min_size=len(values) - 1, max_size=len(values) - 1))
    check_tree(solution, grown(values, choices))


def test_ten_thousand_nodes_on_few_levels(solution):
    check(solution, [index % 2001 - BOUND for index in range(10_000)])


def test_eight_thousand_nodes_below_a_long_stem(solution):
    """a constant number of steps for each node, on two thousand levels"""
    check_tree(solution, crown_below_a_long_stem())


GROWS_TO = 10_000


def growing(solution, n):
    """a full tree of n nodes, written and read"""
    codec = solution.Codec()
    codec.deserialize(codec.serialize(tree([number % 2001 - 1000 for number in range(n)])))
