"""Linked structures as interview questions know them, with the constructors that LeetCode uses.

Equality and hash are by identity, as there. Tests build them with `linked_list`, `tree`, `graph`
and read them back with `list_values`, `tree_values`, `adjacency`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import Any


class ListNode:
    """A node of a singly linked list."""

    def __init__(self, val: Any = 0, next: ListNode | None = None) -> None:
        self.val = val
        self.next = next

    def __repr__(self) -> str:
        return f"linked_list({list_values(self, limit=1000)!r})"


class TreeNode:
    """A node of a binary tree."""

    def __init__(self, val: Any = 0, left: TreeNode | None = None, right: TreeNode | None = None) -> None:
        self.val = val
        self.left = left
        self.right = right

    def __repr__(self) -> str:
        return f"tree({tree_values(self, limit=1000)!r})"


class GraphNode:
    """A node of an undirected graph; questions call it `Node`."""

    def __init__(self, val: Any = 0, neighbors: list[GraphNode] | None = None) -> None:
        self.val = val
        self.neighbors: list[GraphNode] = neighbors if neighbors is not None else []

    def __repr__(self) -> str:
        return f"graph({adjacency(self)!r})"


class RandomNode:
    """A node of a list whose nodes also point anywhere; questions call it `Node`."""

    def __init__(self, x: Any = 0, next: RandomNode | None = None, random: RandomNode | None = None) -> None:
        self.val = x
        self.next = next
        self.random = random

    def __repr__(self) -> str:
        return f"random_list({random_values(self)!r})"


class NaryNode:
    """A node of a tree with any number of children; questions call it `Node`."""

    def __init__(self, val: Any = None, children: list[NaryNode] | None = None) -> None:
        self.val = val
        self.children: list[NaryNode] = children if children is not None else []

    def __repr__(self) -> str:
        return f"NaryNode({self.val!r}, {len(self.children)} children)"


FIELDS: dict[type, tuple[str, ...]] = {
    ListNode: ("val", "next"),
    TreeNode: ("val", "left", "right"),
    GraphNode: ("val", "neighbors"),
    RandomNode: ("val", "next", "random"),
    NaryNode: ("val", "children"),
}
"""The fields of each class that travel between processes."""

NAMED: dict[str, type] = {kind.__name__: kind for kind in FIELDS}

NODE_KINDS: dict[str, type] = {"graph": GraphNode, "random": RandomNode, "nary": NaryNode}
"""What `Node` stands for, by the question's field `node`."""


def linked_list(values: Sequence[Any], cycle_at: int | None = None) -> ListNode | None:
    """The head of a list of these values; with `cycle_at` the last node points back to that index."""
    nodes = [ListNode(value) for value in values]
    for node, after in pairwise(nodes):
        node.next = after
    if nodes and cycle_at is not None:
        nodes[-1].next = nodes[cycle_at]
    return nodes[0] if nodes else None


def list_values(head: Any, limit: int = 1_000_000) -> list[Any]:
    """The values from head to end. A cycle ends the walk with the word '…', as does the limit."""
    values: list[Any] = []
    seen: set[int] = set()
    while head is not None:
        if id(head) in seen or len(values) >= limit:
            return [*values, "…"]
        seen.add(id(head))
        values.append(head.val)
        head = head.next
    return values


def list_nodes(head: Any) -> Iterator[Any]:
    """Each node once, from head to end or until the list runs into itself."""
    seen: set[int] = set()
    while head is not None and id(head) not in seen:
        seen.add(id(head))
        yield head
        head = head.next


def tree(values: Sequence[Any]) -> TreeNode | None:
    """The root of a tree given level by level; None stands for a missing child."""
    if not values or values[0] is None:
        return None
    items = iter(values)
    root = TreeNode(next(items))
    parents = deque([root])
    for value in items:
        parent = parents[0]
        if value is not None:
            parent.left = TreeNode(value)
            parents.append(parent.left)
        value = next(items, None)
        if value is not None:
            parent.right = TreeNode(value)
            parents.append(parent.right)
        parents.popleft()
        if not parents:
            break
    return root


def tree_nodes(root: Any) -> Iterator[Any]:
    """Each node once, level by level."""
    waiting: deque[Any] = deque([root] if root is not None else [])
    seen: set[int] = set()
    while waiting:
        node = waiting.popleft()
        if id(node) in seen:
            continue
        seen.add(id(node))
        yield node
        waiting.extend(child for child in (node.left, node.right) if child is not None)


def tree_values(root: Any, limit: int = 1_000_000) -> list[Any]:
    """The tree level by level with None for missing children, without trailing Nones.

    A node met twice (no tree any more) and everything past the limit is shown as '…'.
    """
    values: list[Any] = []
    waiting: deque[Any] = deque([root])
    seen: set[int] = set()
    while waiting:
        node = waiting.popleft()
        if node is None:
            values.append(None)
            continue
        if id(node) in seen or len(values) >= limit:
            values.append("…")
            continue
        seen.add(id(node))
        values.append(node.val)
        waiting += (node.left, node.right)
    while values and values[-1] is None:
        values.pop()
    return values


def graph(neighbours: Sequence[Sequence[int]]) -> GraphNode | None:
    """The first node of a graph whose node i + 1 has these neighbours (numbered from 1)."""
    nodes = [GraphNode(number + 1) for number in range(len(neighbours))]
    for node, numbers in zip(nodes, neighbours, strict=True):
        node.neighbors = [nodes[number - 1] for number in numbers]
    return nodes[0] if nodes else None


def graph_nodes(node: Any) -> Iterator[Any]:
    """Each node that can be reached, once, breadth first."""
    waiting: deque[Any] = deque([node] if node is not None else [])
    seen: set[int] = set()
    while waiting:
        here = waiting.popleft()
        if id(here) in seen:
            continue
        seen.add(id(here))
        yield here
        waiting.extend(here.neighbors)


def adjacency(node: Any) -> list[list[Any]]:
    """The values of the neighbours of each reachable node, in the order of the nodes' values."""
    nodes = sorted(graph_nodes(node), key=lambda each: (str(type(each.val)), each.val))
    return [[neighbour.val for neighbour in each.neighbors] for each in nodes]


def random_list(pairs: Sequence[Sequence[Any]]) -> RandomNode | None:
    """The head of a list of (value, index its random pointer points to, or None)."""
    nodes = [RandomNode(value) for value, _ in pairs]
    for node, after in pairwise(nodes):
        node.next = after
    for node, (_, target) in zip(nodes, pairs, strict=True):
        node.random = None if target is None else nodes[target]
    return nodes[0] if nodes else None


def random_values(head: Any) -> list[list[Any]]:
    """[value, index of the random pointer's target or None] for each node."""
    nodes = list(list_nodes(head))
    place = {id(node): index for index, node in enumerate(nodes)}
    return [[node.val, None if node.random is None else place.get(id(node.random), "…")] for node in nodes]


BUILDERS: dict[str, Callable[..., Any]] = {
    "linked_list": linked_list,
    "tree": tree,
    "graph": graph,
    "random_list": random_list,
}
"""What the examples of a question may call to build an argument."""
