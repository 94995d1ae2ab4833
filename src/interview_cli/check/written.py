"""The numbers that are written in a `verify` snippet, and those of them that it expects a result to be."""

from __future__ import annotations

import ast
import math
from collections.abc import Iterator
from contextlib import suppress

_COMPARISONS = frozenset({"isclose", "allclose", "approx", "array_equal", "assert_allclose"})


def written_in(snippet: str) -> tuple[list[float], list[float]]:
    """All numbers of the snippet, and what its asserts compare a result with: `c` in `x == c`,
    `abs(x - c) < 0.01` and `isclose(x, c)`, and the rows that a loop with an assert goes through."""
    try:
        nodes = list(ast.walk(ast.parse(snippet)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return [], []
    written = [number for node in nodes for number in _number(node)]
    expected: list[float] = []
    for node in nodes:
        if isinstance(node, ast.Assert):
            expected += [number for part in ast.walk(node.test) for number in _compared(part)]
        elif isinstance(node, ast.For) and any(isinstance(part, ast.Assert) for part in ast.walk(node)):
            expected += _literal(node.iter)
    return written, expected


def _compared(node: ast.AST) -> Iterator[float]:
    if isinstance(node, ast.Compare):
        for side in (node.left, *node.comparators):
            if all(isinstance(operator, ast.Eq) for operator in node.ops):
                yield from _literal(side)
            elif isinstance(side, ast.Call) and _name(side) == "abs" and side.args:
                yield from _subtracted(side.args[0])
    elif isinstance(node, ast.Call) and _name(node) in _COMPARISONS:
        for argument in node.args[:2]:
            yield from _literal(argument)


def _subtracted(node: ast.AST) -> Iterator[float]:
    if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub):
        yield from _subtracted(node.left)
        yield from _literal(node.right)
    else:
        yield from _literal(node)


def _literal(node: ast.AST) -> Iterator[float]:
    """The numbers of a literal: alone, in rows, in an array, or as text."""
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        for item in node.elts:
            yield from _literal(item)
    elif isinstance(node, ast.Dict):
        for value in node.values:
            yield from _literal(value)
    elif isinstance(node, ast.Call) and _name(node) == "array" and node.args:
        yield from _literal(node.args[0])
    elif isinstance(node, ast.UnaryOp):
        yield from _literal(node.operand)
    elif isinstance(node, ast.Constant) and isinstance(node.value, str):
        with suppress(ValueError):
            yield from _finite(float(node.value))
    else:
        yield from _number(node)


def _number(node: ast.AST) -> Iterator[float]:
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        with suppress(OverflowError):
            yield from _finite(float(node.value))  # type: ignore[arg-type]


def _finite(number: float) -> Iterator[float]:
    if math.isfinite(number):
        yield number


def _name(node: ast.Call) -> str:
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
