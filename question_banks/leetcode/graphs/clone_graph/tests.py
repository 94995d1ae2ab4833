from hypothesis import given
from hypothesis import strategies as st

from interview_cli.judge.nodes import GraphNode, graph, graph_nodes


def neighbours_of(size, edges):
    """The neighbours of the nodes 1 to size, in the order of the edges."""
    lists = [[] for _ in range(size)]
    for one, other in edges:
        lists[one - 1].append(other)
        lists[other - 1].append(one)
    return lists


@st.composite
def connected(draw, most=9):
    """The lists of neighbours of a connected graph; the order of each list is arbitrary."""
    size = draw(st.integers(1, most))
    tree = {(draw(st.integers(1, node - 1)), node) for node in range(2, size + 1)}
    pairs = [(one, other) for one in range(1, size) for other in range(one + 1, size + 1)]
    more = draw(st.sets(st.sampled_from(pairs), max_size=8)) if pairs else set()
    edges = draw(st.permutations(sorted(tree | more)))
    return neighbours_of(size, edges)


def neighbour_values(node):
    """The values of a node's neighbours, which must be a list of nodes."""
    kind = "list" if isinstance(node.neighbors, list | tuple) else type(node.neighbors).__name__
    assert kind == "list", f"`neighbors` of node {node.val} is not a list"
    kinds = ["Node" if isinstance(each, GraphNode) else type(each).__name__ for each in node.neighbors]
    assert kinds == ["Node"] * len(kinds), f"node {node.val} has a neighbour that is no node"
    return [each.val for each in node.neighbors]


def reached(node):
    """Every node that can be reached, each of which must have an int as its value."""
    assert node is not None, "only the copy of an empty graph is None"
    found, seen = [node], {id(node)}
    for here in found:
        assert type(here.val).__name__ == "int", "a value is not an int"
        neighbour_values(here)
        found += [each for each in here.neighbors if id(each) not in seen and not seen.add(id(each))]
    return found


def assert_deep_copy(copy, lists, originals):
    """A copy of this graph without any of its nodes; the originals (numbered from 1) are as they were."""
    mine = {id(node) for node in originals}
    twins = {}
    for twin in reached(copy):
        assert id(twin) not in mine, f"node {twin.val} of the original is part of the copy"
        assert twin.val not in twins, f"the copy has two nodes with the value {twin.val}"
        twins[twin.val] = twin
    assert copy.val == 1
    assert sorted(twins) == list(range(1, len(lists) + 1))
    assert [neighbour_values(twins[value]) for value in sorted(twins)] == lists
    for number, node in enumerate(originals, start=1):
        assert node.val == number, f"the value of the original node {number} was changed"
        kept = neighbour_values(node) == lists[number - 1] and all(id(each) in mine for each in node.neighbors)
        assert kept, f"the neighbours of the original node {number} were changed"


def check(solution, lists):
    """The copy has the same values and edges, and no node in common with the original."""
    first = graph(lists)
    originals = sorted(graph_nodes(first), key=lambda node: node.val)
    assert_deep_copy(solution(first), lists, originals)


def test_examples(solution):
    check(solution, [[2, 4], [1, 3], [2, 4], [3, 1]])
    check(solution, [[]])
    assert solution(None) == None  # noqa: E711 - shown as got and expected


def test_single_node_without_neighbours_is_a_new_node(solution):
    node = graph([[]])
    copy = solution(node)
    assert copy is not None, "a graph of one node is not empty"
    assert copy is not node, "the original node itself came back"
    assert copy.val == 1
    assert copy.neighbors == []


def test_two_nodes(solution):
    check(solution, [[2], [1]])


def test_triangle(solution):
    check(solution, [[2, 3], [1, 3], [1, 2]])


def test_path_away_from_the_first_node(solution):
    check(solution, [[2], [1, 3], [2, 4], [3]])


def test_edge_that_closes_a_cycle_far_from_the_start(solution):
    check(solution, [[2], [1, 3, 5], [2, 4], [3, 5], [4, 2]])


def test_neighbours_keep_their_order(solution):
    check(solution, [[4, 2, 3], [3, 1], [1, 2, 4], [3, 1]])
    check(solution, [[3, 2], [1, 3], [2, 1]])


def test_every_node_a_neighbour_of_every_other(solution):
    check(solution, [[other for other in range(1, 7) if other != node] for node in range(1, 7)])


def test_node_reached_by_two_ways_is_copied_once(solution):
    check(solution, [[2, 3], [1, 4], [1, 4], [2, 3, 5], [4]])


def test_second_graph_after_the_first(solution):
    check(solution, [[2], [1, 3], [2]])
    check(solution, [[2, 3], [1], [1]])


def test_same_graph_twice_gives_two_copies(solution):
    first = graph([[2], [1]])
    one, other = solution(first), solution(first)
    shared = {id(node) for node in reached(one)} & {id(node) for node in reached(other)}
    assert not shared, "the second copy has nodes of the first"


@given(connected())
def test_any_connected_graph(solution, lists):
    """the same values and edges on new nodes, and the original as it was"""
    check(solution, lists)


@given(st.integers(3, 20), st.data())
def test_rings_with_chords(solution, size, data):
    """the same values and edges on new nodes, and the original as it was"""
    ring = [(node, node + 1) for node in range(1, size)] + [(1, size)]
    chord = st.tuples(st.integers(1, size), st.integers(1, size)).map(sorted).map(tuple)
    chords = data.draw(st.sets(chord.filter(lambda ends: ends[0] != ends[1]), max_size=6))
    check(solution, neighbours_of(size, sorted({*ring, *chords})))


def test_path_of_a_hundred_nodes(solution):
    check(solution, neighbours_of(100, [(node, node + 1) for node in range(1, 100)]))


def test_hundred_nodes_with_all_edges(solution):
    lists = neighbours_of(100, [(one, other) for one in range(1, 100) for other in range(one + 1, 101)])
    check(solution, lists)


GROWS_TO = 100


def growing(solution, n):
    """a path of n nodes"""
    solution(graph(neighbours_of(n, [(node, node + 1) for node in range(1, n)])))
