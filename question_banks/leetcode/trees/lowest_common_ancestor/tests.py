from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import TreeNode, tree, tree_nodes, tree_values

NUMBERS = st.integers(-(10**9), 10**9)


def node_of(root, value):
    """The node with this value."""
    return next(node for node in tree_nodes(root) if node.val == value)


def ancestors(root, wanted):
    """The nodes from the wanted one up to the root, found by walking down all branches."""
    waiting = [[root]]
    while waiting:
        path = waiting.pop()
        if path[0] is wanted:
            return path
        waiting += [[child, *path] for child in (path[0].left, path[0].right) if child]
    return []


def lowest(root, p, q):
    """The first node on the way up from p that is also on the way up from q."""
    above_q = ancestors(root, q)
    return next(node for node in ancestors(root, p) if node in above_q)


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


def stem(length):
    """A tree without branches that turns left and right by turns: its root and its last node."""
    root = foot = TreeNode(0)
    for value in range(1, length):
        setattr(foot, "left" if value % 2 else "right", TreeNode(value))
        foot = foot.left or foot.right
    return root, foot


def assert_answer(solution, root, p, q, expected):
    """The very node of the tree, whichever of the two comes first."""
    for first, second in ((p, q), (q, p)):
        answer = solution(root, first, second)
        assert answer.val == expected.val
        assert answer is expected, "the value is right, but it is not the node of the tree that was given"


def check(solution, values, p, q, expected):
    """The same, by the values of the nodes."""
    root = tree(values)
    assert_answer(solution, root, node_of(root, p), node_of(root, q), node_of(root, expected))


def test_examples(solution):
    values = [4, 9, 2, 7, 1, None, 8, None, None, 6, 3]
    check(solution, values, 7, 3, 9)
    check(solution, values, 9, 6, 9)
    check(solution, values, 6, 8, 4)


def test_two_nodes_only(solution):
    check(solution, [1, 2], 1, 2, 1)
    check(solution, [1, None, 2], 1, 2, 1)


def test_brothers(solution):
    check(solution, [5, 3, 8], 3, 8, 5)


def test_root_is_one_of_them(solution):
    check(solution, [4, 9, 2, 7, 1, None, 8], 4, 8, 4)


def test_one_is_the_parent_of_the_other(solution):
    check(solution, [4, 9, 2, 7, 1, None, 8], 8, 2, 2)


def test_one_is_far_above_the_other_on_the_right_edge(solution):
    check(solution, [1, None, 2, None, 3, None, 4, None, 5], 2, 5, 2)


def test_same_subtree_at_different_depths(solution):
    check(solution, [1, 2, 3, 4, 5, None, None, 6, None, None, 7, 8], 8, 7, 2)


def test_answer_is_deep_inside_the_right_subtree(solution):
    check(solution, [1, 2, 3, None, None, 4, 5, None, None, 6, 7], 6, 7, 5)


def test_in_no_order_of_values(solution):
    check(solution, [1, 9, 8, 2, 7], 2, 7, 9)
    check(solution, [5, 8, 2, 9, 1], 9, 1, 8)


def test_zero_and_negative_values(solution):
    check(solution, [-1, 0, -3, -2, 4], -2, 4, 0)
    check(solution, [0, -1, 1], -1, 1, 0)
    check(solution, [3, 0, None, None, -5], 0, -5, 0)


def test_values_at_the_bounds(solution):
    check(solution, [10**9, -(10**9), 0], -(10**9), 0, 10**9)


def test_all_pairs_of_a_full_tree(solution):
    """the first node that both ways to the root have in common"""
    for first in range(14):
        for second in range(first + 1, 15):
            root = tree(list(range(15)))
            p, q = node_of(root, first), node_of(root, second)
            assert_answer(solution, root, p, q, lowest(root, p, q))


@given(st.lists(NUMBERS, min_size=2, max_size=12, unique=True), st.data())
def test_small_trees_against_the_ways_to_the_root(solution, values, data):
    """the first node that both ways to the root have in common"""
    choices = data.draw(st.lists(st.integers(0, 11), min_size=len(values) - 1, max_size=len(values) - 1))
    root = grown(values, choices)
    nodes = list(tree_nodes(root))
    first, second = data.draw(st.permutations(range(len(nodes))))[:2]
    p, q = nodes[first], nodes[second]
    assert_answer(solution, root, p, q, lowest(root, p, q))


@given(st.permutations(range(14)), st.lists(st.sampled_from([-1, -2]), min_size=13, max_size=13), st.data())
def test_long_thin_trees(solution, values, choices, data):
    """the first node that both ways to the root have in common"""
    root = grown(values, choices)
    nodes = list(tree_nodes(root))
    first, second = data.draw(st.permutations(range(len(nodes))))[:2]
    p, q = nodes[first], nodes[second]
    assert_answer(solution, root, p, q, lowest(root, p, q))


def test_tree_is_left_as_it_was(solution):
    values = [4, 9, 2, 7, 1, None, 8, None, None, 6, 3]
    root = tree(values)
    nodes = list(tree_nodes(root))
    solution(root, nodes[3], nodes[7])
    assert tree_values(root) == values, "the tree was changed"
    assert list(tree_nodes(root)) == nodes, "nodes of the tree were replaced"


def test_chain_of_two_thousand_nodes(solution):
    """the upper one of the two"""
    root, foot = stem(2_000)
    upper = node_of(root, 1_998)
    assert_answer(solution, root, upper, foot, upper)
    assert_answer(solution, root, root, foot, root)


def test_eight_thousand_nodes_below_a_long_stem(solution):
    """one walk over the tree, not one at each level"""
    root, foot = stem(1_810)
    crown = [foot, *(TreeNode(value) for value in range(-1, -(2**13) + 1, -1))]
    for number, node in enumerate(crown[: len(crown) // 2]):
        node.left, node.right = crown[2 * number + 1], crown[2 * number + 2]
    leaves = crown[len(crown) // 2 :]
    assert_answer(solution, root, leaves[0], leaves[-1], foot)


GROWS_TO = 10_000


def growing(solution, n):
    """the two outermost leaves of a full tree"""
    root = tree(list(range(n)))
    left = right = root
    while left.left:
        left = left.left
    while right.right:
        right = right.right
    solution(root, left, right)
