"""Arithmetic as text, calculated without running any code: numbers, names, operators, comparisons and a few functions.

A formula may be a stranger's or typed by a learner; nothing in it takes long or needs much memory.
"""

from __future__ import annotations

import ast
import functools
import math
import operator
from collections.abc import Callable, Mapping
from typing import Any

Value = int | float | bool
Named = Callable[[str], Value]
"""Gives the value of a name. May raise NoFormula."""

LARGEST_EXPONENT = 64
_LARGEST_INT = 10**60
"""Beyond it whole numbers go on as floats."""
_LARGEST_COUNT = 1000
SIGNS = str.maketrans({"−": "-", "–": "-", "·": "*", "×": "*", "÷": "/"})
"""How people write the operators of a formula."""

_OPERATORS: Mapping[type, Callable[[Any, Any], Value]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}


class NoFormula(ValueError):
    """The text is no formula that can be calculated; the message says why."""


def _counting(function: Callable[..., int]) -> Callable[..., int]:
    def bounded(*numbers: int) -> int:
        if any(type(number) is not int or abs(number) > _LARGEST_COUNT for number in numbers):
            raise NoFormula(f"`{function.__name__}` takes whole numbers up to {_LARGEST_COUNT}")
        return function(*numbers)

    return bounded


_FUNCTIONS: Mapping[str, Callable[..., Value]] = {
    **{name: getattr(math, name) for name in ("sqrt", "exp", "log2", "log10", "floor", "ceil")},
    **{name: _counting(getattr(math, name)) for name in ("comb", "perm", "factorial")},
    "log": math.log,
    "ln": math.log,
    "abs": abs,
    "min": min,
    "max": max,
    "round": round,
}


@functools.lru_cache(maxsize=256)
def parsed(text: str) -> ast.expr:
    """The formula as a tree, which nobody changes. Raises NoFormula."""
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        why = error.msg if isinstance(error, SyntaxError) else str(error)
        raise NoFormula(f"`{text.strip()}` is no formula: {why}") from None


def names_in(node: ast.expr) -> set[str]:
    """The names that need a value."""
    called = {part.func for part in ast.walk(node) if isinstance(part, ast.Call)}
    return {part.id for part in ast.walk(node) if isinstance(part, ast.Name) and part not in called}


def value(node: ast.expr, named: Named) -> Value:
    """What the formula gives when each name has the value that `named` says. Raises NoFormula, also where
    the result is no finite number."""
    try:
        found = _value(node, named)
    except NoFormula:
        raise
    except RecursionError:
        raise NoFormula("a formula that is nested too deeply") from None
    except (ArithmeticError, ValueError, TypeError) as error:
        raise NoFormula(f"`{ast.unparse(node)}` cannot be calculated: {error}") from None
    if not math.isfinite(found):
        raise NoFormula(f"`{ast.unparse(node)}` is no finite number")
    return found


def _value(node: ast.expr, named: Named) -> Value:
    match node:
        case ast.Constant(value=bool() | int() | float() as number):
            return _bounded(number)
        case ast.Name(id=name):
            return named(name)
        case ast.UnaryOp(op=ast.USub() | ast.UAdd() as sign, operand=inner):
            number = _value(inner, named)
            return -number if isinstance(sign, ast.USub) else +number
        case ast.UnaryOp(op=ast.Not(), operand=inner):
            return not _value(inner, named)
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _bounded(_power(_value(left, named), _value(right, named)))
        case ast.BinOp(left=left, op=sign, right=right) if type(sign) in _OPERATORS:
            return _bounded(_OPERATORS[type(sign)](_value(left, named), _value(right, named)))
        case ast.BoolOp(op=sign, values=parts):
            together = all if isinstance(sign, ast.And) else any
            return together(bool(_value(part, named)) for part in parts)
        case ast.Compare(left=left, ops=signs, comparators=others) if all(type(sign) in _OPERATORS for sign in signs):
            sides = [_value(side, named) for side in (left, *others)]
            return all(_OPERATORS[type(sign)](*sides[at : at + 2]) for at, sign in enumerate(signs))
        case ast.IfExp(test=test, body=body, orelse=other):
            return _value(body if _value(test, named) else other, named)
        case ast.Call(func=ast.Name(id=name), args=given, keywords=[]) if name in _FUNCTIONS:
            return _bounded(_FUNCTIONS[name](*(_value(each, named) for each in given)))
    raise NoFormula(f"`{ast.unparse(node)}` is nothing that a formula may hold")


def _bounded(number: Value) -> Value:
    return float(number) if abs(number) > _LARGEST_INT else number


def _power(base: Value, exponent: Value) -> Value:
    # Of whole numbers only the size is a danger; a float overflows at once.
    if type(base) is int and abs(exponent) > LARGEST_EXPONENT:
        base = float(base)
    if base < 0 and exponent != int(exponent):
        raise NoFormula("a root of a negative number")
    return base**exponent
