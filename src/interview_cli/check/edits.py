"""Small mistakes as edits of a syntax tree, each done and undone in place.

The kinds are the classic ones of mutation testing (Offutt et al., 1996, An experimental determination
of sufficient mutant operators): another comparison, another operator, a number one off, a negated
condition, a statement or an argument left out, a name that is easily taken for its neighbour.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_OPERATORS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.LShift: ast.RShift,
    ast.RShift: ast.LShift,
    ast.BitAnd: ast.BitOr,
    ast.BitOr: ast.BitAnd,
    ast.BitXor: ast.BitOr,
}
_NAMES = {
    "min": "max",
    "max": "min",
    "any": "all",
    "all": "any",
    "bisect_left": "bisect_right",
    "bisect_right": "bisect_left",
}
_ATTRIBUTES = {**_NAMES, "left": "right", "right": "left", "appendleft": "append", "popleft": "pop"}
_WRAPPERS = frozenset({"list", "sorted", "reversed", "tuple", "set", "abs", "deque"})
_LEFT_OUT = (ast.Assign, ast.AugAssign, ast.Expr, ast.Delete, ast.Return, ast.Break, ast.Continue)
_TYPES_AND_WORDS = frozenset({"annotation", "returns", "decorator_list", "type_comment"})


class Edit(NamedTuple):
    """One change of a tree and its undoing; `words` is what stands there afterwards when it is another statement."""

    apply: Callable[[], None]
    undo: Callable[[], None]
    words: str = ""


def edits(node: ast.AST, statement: ast.stmt) -> Iterator[tuple[ast.stmt, Edit]]:
    """The edits at and below a node, each with the statement that it changes (`statement` is the one
    that the node belongs to). Annotations, decorators and docstrings stay as they are."""
    if isinstance(node, ast.stmt):
        statement = node
    for kind, make in _MAKERS:
        if isinstance(node, kind):
            for edit in make(node):
                yield statement, edit
    for name, value in ast.iter_fields(node):
        if name in _TYPES_AND_WORDS:
            continue
        children = value if isinstance(value, list) else [value]
        for index, child in enumerate(children):
            if not isinstance(child, ast.AST) or _is_text(child):
                continue
            if isinstance(child, ast.stmt):
                for edit in _of_statement(children, index):
                    yield child, edit
            yield from edits(child, statement)


def replaced(holder: ast.AST, name: str, value: object) -> Edit:
    """Another value for a field of a node."""
    before = getattr(holder, name)
    return Edit(lambda: setattr(holder, name, value), lambda: setattr(holder, name, before))


def _exchanged(items: list[Any], index: int, value: object, words: str = "") -> Edit:
    before = items[index]
    return Edit(lambda: items.__setitem__(index, value), lambda: items.__setitem__(index, before), words)


def _is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


def _of_comparison(node: ast.Compare) -> Iterator[Edit]:
    for index, operator in enumerate(node.ops):
        for other in _COMPARISONS[type(operator)]:
            yield _exchanged(node.ops, index, other())


def _of_operator(node: ast.BinOp | ast.AugAssign) -> Iterator[Edit]:
    other = _OPERATORS.get(type(node.op))
    if other is not None:
        yield replaced(node, "op", other())


def _of_connection(node: ast.BoolOp) -> Iterator[Edit]:
    yield replaced(node, "op", ast.Or() if isinstance(node.op, ast.And) else ast.And())
    for index in range(len(node.values)):
        rest = [value for place, value in enumerate(node.values) if place != index]
        yield replaced(node, "values", rest if len(rest) > 1 else rest * 2)


def _of_condition(node: ast.If | ast.While | ast.IfExp) -> Iterator[Edit]:
    yield replaced(node, "test", ast.UnaryOp(ast.Not(), node.test))


def _of_constant(node: ast.Constant) -> Iterator[Edit]:
    if type(node.value) is int:
        yield replaced(node, "value", node.value + 1)
        yield replaced(node, "value", node.value - 1)
    elif type(node.value) is bool:
        yield replaced(node, "value", not node.value)


def _of_sign(node: ast.UnaryOp) -> Iterator[Edit]:
    if isinstance(node.op, ast.USub | ast.Invert):
        yield replaced(node, "op", ast.UAdd())


def _of_slice(node: ast.Slice) -> Iterator[Edit]:
    for name in ("lower", "upper", "step"):
        if getattr(node, name) is not None:
            yield replaced(node, name, None)


def _of_name(node: ast.Name) -> Iterator[Edit]:
    if node.id in _NAMES:
        yield replaced(node, "id", _NAMES[node.id])


def _of_attribute(node: ast.Attribute) -> Iterator[Edit]:
    if node.attr in _ATTRIBUTES:
        yield replaced(node, "attr", _ATTRIBUTES[node.attr])


def _of_call(node: ast.Call) -> Iterator[Edit]:
    for index in range(len(node.keywords)):
        yield replaced(node, "keywords", [*node.keywords[:index], *node.keywords[index + 1 :]])
    if isinstance(node.func, ast.Name) and node.func.id == "range" and len(node.args) > 1:
        yield replaced(node, "args", node.args[:2] if len(node.args) > 2 else node.args[1:])


def _of_wrapped(node: ast.AST) -> Iterator[Edit]:
    """`sorted(x)` becomes `x`."""
    for name, value in ast.iter_fields(node):
        if _is_wrapped(value):
            yield replaced(node, name, value.args[0])
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if _is_wrapped(item):
                    yield _exchanged(value, index, item.args[0])


def _is_wrapped(node: object) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in _WRAPPERS
        and len(node.args) == 1
    )


def _of_statement(body: list[Any], index: int) -> Iterator[Edit]:
    """The statement left out, or the other jump in its place."""
    statement = body[index]
    if isinstance(statement, ast.Break):
        yield _exchanged(body, index, ast.Continue(), "continue")
    if isinstance(statement, ast.Continue):
        yield _exchanged(body, index, ast.Break(), "break")
    if isinstance(statement, _LEFT_OUT):
        yield _exchanged(body, index, ast.Pass(), "(left out)")


_MAKERS: tuple[tuple[type[ast.AST] | tuple[type[ast.AST], ...], Callable[..., Iterator[Edit]]], ...] = (
    (ast.Compare, _of_comparison),
    ((ast.BinOp, ast.AugAssign), _of_operator),
    (ast.BoolOp, _of_connection),
    ((ast.If, ast.While, ast.IfExp), _of_condition),
    (ast.Constant, _of_constant),
    (ast.UnaryOp, _of_sign),
    (ast.Slice, _of_slice),
    (ast.Name, _of_name),
    (ast.Attribute, _of_attribute),
    (ast.Call, _of_call),
    (ast.AST, _of_wrapped),
)
