"""Worked examples: a few Python calls as text, parsed (never evaluated) and carried out.

Allowed are assignments and calls, with literals, names assigned before and the node builders as
arguments: `cache = LRUCache(2); cache.put(1, 1); cache.get(1)`.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

from interview_cli.judge.nodes import (
    BUILDERS,
    GraphNode,
    ListNode,
    RandomNode,
    TreeNode,
    adjacency,
    list_values,
    random_values,
    tree_values,
)


class ExampleError(Exception):
    """The text of an example is not of the allowed form."""


def carry_out(text: str, functions: Mapping[str, Callable[..., Any]]) -> Any:
    """What the last call of the example gives. Raises ExampleError, or whatever a call raises."""
    try:
        body = ast.parse(text.strip()).body
    except SyntaxError as error:
        raise ExampleError(f"not Python: {error.msg}") from None
    if not body:
        raise ExampleError("the call is empty")
    names: dict[str, Any] = {}
    known = {**BUILDERS, **functions}
    value: Any = None
    for statement in body:
        if isinstance(statement, ast.Expr):
            value = _value(statement.value, names, known)
        elif (
            isinstance(statement, ast.Assign)
            and len(statement.targets) == 1
            and isinstance(target := statement.targets[0], ast.Name)
        ):
            value = names[target.id] = _value(statement.value, names, known)
        else:
            raise ExampleError("only calls and assignments may stand in an example")
    return value


def literal(text: str) -> Any:
    """The result of an example, a Python literal. Raises ExampleError."""
    try:
        return ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        raise ExampleError(f"`{text.strip()}` is not a Python literal") from None


def plain(value: Any) -> Any:
    """Nodes as the lists that build them, everything else as it is."""
    if isinstance(value, ListNode):
        return list_values(value)
    if isinstance(value, TreeNode):
        return tree_values(value)
    if isinstance(value, GraphNode):
        return adjacency(value)
    if isinstance(value, RandomNode):
        return random_values(value)
    if isinstance(value, tuple):
        return [plain(item) for item in value]
    if isinstance(value, list):
        return [plain(item) for item in value]
    return value


def _value(node: ast.expr, names: dict[str, Any], known: Mapping[str, Callable[..., Any]]) -> Any:
    if isinstance(node, ast.Name) and node.id in names:
        return names[node.id]
    if isinstance(node, ast.Attribute) and not node.attr.startswith("_"):
        return getattr(_value(node.value, names, known), node.attr)
    if isinstance(node, ast.Call):
        arguments = [_value(argument, names, known) for argument in node.args]
        keywords = {word.arg: _value(word.value, names, known) for word in node.keywords if word.arg}
        return _callee(node.func, names, known)(*arguments, **keywords)
    if isinstance(node, ast.List | ast.Tuple):
        items = [_value(item, names, known) for item in node.elts]
        return items if isinstance(node, ast.List) else tuple(items)
    try:
        return ast.literal_eval(node)
    except (ValueError, TypeError):
        raise ExampleError(f"`{ast.unparse(node)}` may not stand in an example") from None


def _callee(node: ast.expr, names: dict[str, Any], known: Mapping[str, Callable[..., Any]]) -> Callable[..., Any]:
    if isinstance(node, ast.Name) and node.id in known:
        return known[node.id]
    if isinstance(node, ast.Attribute) and not node.attr.startswith("_"):
        return getattr(_value(node.value, names, known), node.attr)  # type: ignore[no-any-return]
    raise ExampleError(f"`{ast.unparse(node)}` cannot be called in an example")
