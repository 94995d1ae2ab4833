"""Answers as one draws them on paper: trees with branches, linked lists with arrows, matrices as grids."""

from __future__ import annotations

import ast
from collections import deque
from collections.abc import Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len

MOST_NODES = 31
_MOST_ROWS = 20
_GAP = 2


class _Block(NamedTuple):
    """Lines of equal width, and the column of the root."""

    lines: list[str]
    width: int
    root: int


def grid_of(text: str) -> list[list[str]] | None:
    """The cells of a matrix of at least two rows and three columns, or of a board of text; None for anything else."""
    value = _literal(text)
    if not isinstance(value, list) or not 2 <= len(value) <= _MOST_ROWS:
        return None
    if not all(isinstance(row, list) and len(row) == len(value[0]) >= 3 for row in value):
        return None
    if not all(isinstance(cell, int | float | str) or cell is None for row in value for cell in row):
        return None
    return [[repr(cell) for cell in row] for row in value]


def list_of(text: str) -> str | None:
    """`1 → 2 → 3` for a linked list; None for anything else."""
    values = _inside(text, "linked_list")
    return None if not values else " → ".join(map(repr, values)).replace("'…'", "…")


def tree_of(text: str) -> list[str] | None:
    """The lines of a drawn binary tree; None for anything else, or one of too many nodes."""
    values = _inside(text, "tree")
    if not values or len([value for value in values if value is not None]) > MOST_NODES:
        return None
    return _drawn(*_rooted(values)).lines


def _literal(text: str) -> Any:
    try:
        return ast.literal_eval(text)
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return None


def _inside(text: str, name: str) -> list[Any] | None:
    if not (text.startswith(f"{name}(") and text.endswith(")")):
        return None
    values = _literal(text[len(name) + 1 : -1])
    return values if isinstance(values, list) else None


def _rooted(values: Sequence[Any]) -> tuple[dict[int, tuple[int | None, int | None]], list[str], int]:
    """(children of each node by number, labels, the root), from the values level by level with None for a gap."""
    labels = [repr(values[0])]
    children: dict[int, tuple[int | None, int | None]] = {}
    waiting = deque([0])
    rest = iter(values[1:])
    while waiting:
        node = waiting.popleft()
        pair: list[int | None] = []
        for value in (next(rest, None), next(rest, None)):
            if value is not None:
                labels.append(repr(value))
                waiting.append(len(labels) - 1)
            pair.append(None if value is None else len(labels) - 1)
        children[node] = (pair[0], pair[1])
    return children, labels, 0


def _drawn(children: dict[int, tuple[int | None, int | None]], labels: list[str], node: int) -> _Block:
    """The block of the subtree."""
    label = labels[node]
    left, right = (None if child is None else _drawn(children, labels, child) for child in children[node])
    if left is None and right is None:
        return _Block([label], cell_len(label), (cell_len(label) - 1) // 2)
    below = left.lines if left else []
    width = left.width if left else 0
    ends = []
    if left:
        ends.append(left.root)
        root = left.width
    if right:
        start = width + _GAP
        below = _beside(below, width, right.lines, start)
        ends.append(start + right.root)
        width = start + right.width
        root = (ends[0] + ends[1]) // 2 if left else 0
    return _under(label, root, ends, below, max(width, root + 1))


def _beside(left: list[str], width: int, right: list[str], start: int) -> list[str]:
    rows = max(len(left), len(right))
    lefts = [*left, *[" " * width] * (rows - len(left))]
    return [one + " " * (start - cell_len(one)) + other for one, other in zip(lefts, right + [""] * rows, strict=False)]


def _under(label: str, root: int, ends: list[int], below: list[str], width: int) -> _Block:
    """The label over the column of the root, the branches to the ends, and what is below."""
    first, last = min(root, *ends), max(root, *ends)
    branches = [" "] * width
    branches[first : last + 1] = "─" * (last - first + 1)
    for end in ends:
        branches[end] = "┌" if end < root else "┐"
    branches[root] = "┴" if len(ends) == 2 else ("┘" if ends[0] < root else "└")
    shift = max(0, (cell_len(label) - 1) // 2 - root)
    top = " " * (root + shift - (cell_len(label) - 1) // 2) + label
    lines = [top, *(" " * shift + line for line in ("".join(branches), *below))]
    whole = max(map(cell_len, lines))
    return _Block([line + " " * (whole - cell_len(line)) for line in lines], whole, root + shift)
