from itertools import permutations
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import TreeNode, tree, tree_values

LARGEST = 3000
VALUES = st.integers(-LARGEST, LARGEST)


def traversals(root):
    """The preorder and the inorder of a tree, by walking with a stack."""
    preorder, inorder, waiting = [], [], [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            inorder += node
        elif node is not None:
            preorder.append(node.val)
            waiting += [node.right, [node.val], node.left]
    return preorder, inorder


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


def check(solution, root):
    """Hands over the two traversals of this tree and expects it back, level by level."""
    preorder, inorder = traversals(root)
    assert tree_values(solution(preorder, inorder)) == tree_values(root)


def chain(length, side_of):
    """A tree without branches whose node number n has its child on the side that side_of(n) names."""
    root = foot = TreeNode(0)
    for value in range(1, length):
        setattr(foot, side_of(value), TreeNode(value))
        foot = foot.left or foot.right
    return root


def test_examples(solution):
    assert tree_values(solution([8, 2, 5, 6, 1], [5, 2, 6, 8, 1])) == [8, 2, 1, 5, 6]
    assert tree_values(solution([4, 7, 3], [4, 3, 7])) == [4, None, 7, 3]
    assert tree_values(solution([-9], [-9])) == [-9]


def test_single_node(solution):
    """a root without children"""
    check(solution, tree([0]))


def test_left_child_only(solution):
    check(solution, tree([1, 2]))


def test_right_child_only(solution):
    check(solution, tree([1, None, 2]))


def test_two_children(solution):
    check(solution, tree([3, 1, 2]))


def test_only_left_children(solution):
    check(solution, tree([1, 2, None, 3, None, 4]))


def test_only_right_children(solution):
    check(solution, tree([1, None, 2, None, 3, None, 4]))


def test_turning_left_and_right(solution):
    check(solution, tree([1, 2, None, None, 3, 4, None, None, 5]))


def test_right_subtree_has_a_left_part(solution):
    """its place in the inorder does not count from the start of its own part"""
    check(solution, tree([5, 3, 8, 2, 4, 7, 9, None, None, None, None, 6]))


def test_search_tree(solution):
    check(solution, tree([4, 2, 6, 1, 3, 5, 7]))


def test_values_in_no_order(solution):
    check(solution, tree([1, 7, 2, 6, 3, 5, 4]))


def test_values_at_the_bounds(solution):
    check(solution, tree([0, LARGEST, -LARGEST]))


def test_second_call_starts_afresh(solution):
    """the same values in another tree"""
    assert tree_values(solution([1, 2, 3], [2, 1, 3])) == [1, 2, 3]
    assert tree_values(solution([1, 2, 3], [3, 2, 1])) == [1, 2, None, 3]
    assert tree_values(solution([3, 2, 1], [2, 3, 1])) == [3, 2, 1]


def test_every_tree_of_four_nodes(solution):
    """the tree that was traversed"""
    shapes = {tuple(tree_values(grown([1, 2, 3, 4], choices))): choices for choices in permutations(range(4), 3)}
    for choices in shapes.values():
        check(solution, grown([1, 2, 3, 4], choices))


@given(st.lists(VALUES, min_size=1, max_size=12, unique=True), st.data())
def test_random_trees(solution, values, data):
    """the tree that was traversed"""
    choices = data.draw(st.lists(st.integers(0, 11), min_size=len(values) - 1, max_size=len(values) - 1))
    check(solution, grown(values, choices))


@given(st.permutations(range(9)), st.lists(st.sampled_from([-1, -2, -3]), min_size=8, max_size=8))
def test_long_thin_trees(solution, values, choices):
    """the tree that was traversed"""
    check(solution, grown(values, choices))


def test_three_thousand_nodes_on_one_path(solution):
    """as many levels as nodes"""
    check(solution, chain(LARGEST, lambda number: "left"))
    check(solution, chain(LARGEST, lambda number: "right"))
    check(solution, chain(LARGEST, lambda number: "left" if number % 2 else "right"))


def test_three_thousand_nodes_at_random(solution):
    """the tree that was traversed"""
    choose = Random(105)
    values = choose.sample(range(-LARGEST, LARGEST + 1), LARGEST)
    check(solution, grown(values, [choose.randrange(LARGEST) for _ in values]))


GROWS_TO = 3_000


def growing(solution, n):
    """a path of n nodes to the left"""
    solution(list(range(n)), list(reversed(range(n))))
