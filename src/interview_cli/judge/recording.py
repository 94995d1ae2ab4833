"""Inside a candidate: a `verify` snippet run so that the numbers its expressions take are known afterwards.

The tree of the snippet is changed, not its text, so that lines stay what they are in messages.
"""

from __future__ import annotations

import ast
import math
from collections.abc import Mapping
from decimal import Decimal
from numbers import Real
from typing import Any

NOTE = "__note__"
"""The name under which the changed snippet finds `Recorder.note`."""

MAX_ITEMS = 32
"""Of a list, a dict or an array with more items none is kept."""
FEW_ITEMS = 4
"""One with more items than this is no result."""
ENDS = 16
"""How many values of one expression are kept from its beginning, and from its end."""
FEW_TIMES = 8
"""An expression that is evaluated more often is part of a simulation, not a result."""
MAX_SEEN, MAX_RESULTS = 5_000, 500

_INNER = (
    *(ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda, ast.For, ast.While),
    *(ast.comprehension, ast.GeneratorExp, ast.ListComp, ast.SetComp, ast.DictComp),
)
"""What stands in these may be evaluated never, or many times."""
_EVERYWHERE = (ast.BinOp, ast.Call, ast.Subscript, ast.Attribute, ast.IfExp, ast.UnaryOp)


class Recorder:
    """Changes a snippet and keeps what its expressions give."""

    def __init__(self) -> None:
        self.assigned: list[str] = []
        self._results: set[int] = set()
        self._counts: list[int] = []
        self._kept: list[list[Any]] = []
        self._scalars: set[type] = {int, float}

    def note(self, site: int, value: Any) -> Any:
        """Keeps the numbers of the value, and gives it back."""
        kept = self._kept[site]
        if type(value) in self._scalars:
            kept.append(value)
        elif self._counts[site]:
            # Often enough: to look into each array would take longer than to make it.
            return value
        elif numbers := tuple(_numbers(value)):
            if isinstance(value, Real):
                self._scalars.add(type(value))
            kept.append(numbers)
        if len(kept) > 4 * ENDS:
            self._counts[site] += len(kept) - 2 * ENDS
            del kept[ENDS:-ENDS]
        return value

    def prepared(self, source: bytes, name: str) -> ast.Module:
        """The tree to be compiled. Raises SyntaxError."""
        return ast.fix_missing_locations(_Wrapper(self).module(ast.parse(source, name)))

    def site(self, is_result: bool) -> int:
        """The number of a new expression."""
        self._counts.append(0)
        self._kept.append([])
        if is_result:
            self._results.add(len(self._kept) - 1)
        return len(self._kept) - 1

    def report(self, names: Mapping[str, Any]) -> dict[str, list[float]]:
        """All numbers, and those that the snippet asserts something about or computes for its own sake, among them
        what its names stand for at the end."""
        seen: dict[float, None] = {}
        results = dict.fromkeys(number for name in self.assigned if name in names for number in _number(names[name]))
        for site, kept in enumerate(self._kept):
            ends = kept[:ENDS] + kept[max(ENDS, len(kept) - ENDS) :]
            values = [_numbers(value) for value in ends]
            is_result = site in self._results and self._counts[site] + len(kept) <= FEW_TIMES
            for numbers in values:
                seen |= dict.fromkeys(numbers)
                if is_result and len(numbers) <= FEW_ITEMS:
                    results |= dict.fromkeys(numbers)
        return {"seen": list(seen)[:MAX_SEEN], "results": list(results)[:MAX_RESULTS]}


class _Wrapper(ast.NodeTransformer):
    """Wraps each expression that may give a number in a call of the recorder."""

    def __init__(self, recorder: Recorder) -> None:
        self._recorder = recorder
        self._depth = 0
        self._asserting = False

    def module(self, tree: ast.Module) -> ast.Module:
        """The whole snippet. A result is what stands in an `assert`, or is computed once, on the outermost level."""
        tree.body = [part for statement in tree.body for part in self._statement(statement)]
        return tree

    def visit(self, node: ast.AST) -> Any:
        if isinstance(node, ast.Assert):
            return self._assert(node)
        if isinstance(node, ast.AnnAssign):
            node.value = node.value and self.visit(node.value)
            return node
        if isinstance(node, ast.arg | ast.match_case | ast.JoinedStr):
            return node
        if isinstance(node, ast.AugAssign):
            return self._changed_in_place(node)
        deeper = isinstance(node, _INNER)
        self._depth += deeper
        self.generic_visit(node)
        self._depth -= deeper
        return self._wrapped(node)

    def _statement(self, node: ast.stmt) -> list[ast.stmt]:
        self._recorder.assigned += [
            part.id for part in ast.walk(node) if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
        ]
        if _is_print(node):
            # What is shown is what it was computed for.
            node.value.args = [self._noted(self.visit(part), is_result=True) for part in node.value.args]  # type: ignore[attr-defined]
            return [node]
        if isinstance(node, ast.Assign | ast.Expr) and not isinstance(node.value, ast.Constant):
            node.value = self._noted(self.visit(node.value), is_result=True)
            return [node]
        changed = self.visit(node)
        return changed if isinstance(changed, list) else [changed]

    def _assert(self, node: ast.Assert) -> ast.Assert:
        outside, self._asserting = self._asserting, True
        node.test = self.visit(node.test)
        self._asserting = outside
        return node

    def _changed_in_place(self, node: ast.AugAssign) -> list[ast.stmt] | ast.AugAssign:
        node.value = self.visit(node.value)
        if not isinstance(node.target, ast.Name):
            return node
        now = ast.Name(node.target.id, ast.Load())
        return [node, ast.copy_location(ast.Expr(self._noted(now, is_result=not self._depth)), node)]

    def _wrapped(self, node: ast.AST) -> Any:
        if not isinstance(node, ast.expr) or not isinstance(getattr(node, "ctx", ast.Load()), ast.Load):
            return node
        if isinstance(node, ast.Call):
            node.func = _bare(node.func)
        if isinstance(node, _EVERYWHERE) or (self._asserting and isinstance(node, ast.Name)):
            return self._noted(node, is_result=self._asserting and not _is_difference(node))
        return node

    def _noted(self, node: ast.expr, is_result: bool) -> ast.expr:
        site = self._recorder.site(is_result)
        call = ast.Call(ast.Name(NOTE, ast.Load()), [ast.Constant(site), node], [])
        return ast.copy_location(call, node)


def _is_print(node: ast.stmt) -> bool:
    call = node.value if isinstance(node, ast.Expr) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name) or call.func.id != "print":
        return False
    return not any(isinstance(part, ast.Starred) for part in call.args)


def _bare(node: ast.expr) -> ast.expr:
    """What is called, without the note around it: it is no number."""
    is_note = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == NOTE
    return node.args[1] if is_note else node  # type: ignore[attr-defined]


def _is_difference(node: ast.expr) -> bool:
    """Whether this is how far two values are apart, which is no result of its own."""
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Name) and node.func.id == "abs" and bool(node.args)
    return isinstance(node, ast.BinOp) and isinstance(node.op, ast.Sub)


def _numbers(value: Any) -> list[float]:
    """The finite numbers that the value is or holds; a bool is none."""
    kind = type(value)
    if kind is float:
        return [value] if math.isfinite(value) else []
    if kind is bool or kind is str:
        return []
    if kind is int:
        return _number(value)
    if kind in (list, tuple, dict):
        items = value.values() if kind is dict else value
    elif kind.__module__ == "numpy" and kind.__name__ == "ndarray":
        items = value.ravel() if value.size <= MAX_ITEMS else ()
    else:
        return _number(value)
    return [number for item in items for number in _number(item)] if len(items) <= MAX_ITEMS else []


def _number(value: Any) -> list[float]:
    """The value as a float, if it is one finite real number: NumPy's scalars are, its bools are not."""
    if not isinstance(value, Real | Decimal) or isinstance(value, bool):
        return []
    try:
        number = float(value)
    except (OverflowError, ValueError):
        return []
    return [number] if math.isfinite(number) else []
