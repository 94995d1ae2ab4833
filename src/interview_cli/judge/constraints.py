"""The constraints of a statement, read from its own words: `1 <= len(nums) <= 10_000` at the beginning of a
list item, or of a clause in it. A check watches the calls of the tests for arguments that leave them and for
bounds that no call gets to.

Only comparisons whose every part is understood count; prose, and names that no parameter has, say nothing.
"""

from __future__ import annotations

import ast
import functools
import operator
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from interview_cli.judge.nodes import FIELDS

Compare = Callable[[Any, Any], bool]

_COMPARE: dict[str, Compare] = {"<=": operator.le, "<": operator.lt, "==": operator.eq}
_ARITHMETIC: dict[type, Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
}
_LARGEST_EXPONENT = 400
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ITEM = re.compile(r"^[ \t]*[-*•][ \t]+", re.MULTILINE)
_CLAUSE = re.compile(r"[;.]\s+(?=`)")
_SPAN = re.compile(r"`([^`\n]+)`")
_OPERATOR = re.compile(r"(<=|<|==)")
_JOINED = re.compile(r"\s*(,|;|and|, and)?\s*")
_CONDITION = re.compile(r"[\s,]*(if|when|where|unless|except|for|means|is|are|counts)\b", re.IGNORECASE)
_NODES = re.compile(
    r"(?:the|each|every|a|an)?\s*(?:list|tree|graph|linked list|binary tree)?\s*(?:has|have|contains|holds)?\s*"
    r"(?:between\s+)?(?P<low>[\d,_]+)\s+(?:and|to)\s+(?P<high>[\d,_]+)\s+nodes\b(?!.*\b(?:together|total|all)\b)",
    re.IGNORECASE,
)
_DEFINITION = re.compile(r"^(\w+)\s*\[\s*\w+\s*\]\s*=\s*[\[(]([\w\s,]+)[\])]$")
_ALL_NODES = "nodes of each argument"


class Bound(NamedTuple):
    """One comparison: the texts of its sides, its operator, and the constraint that it is part of."""

    low: str
    sign: str
    high: str
    text: str


class Constraints:
    """The constraints of one question, and what the calls so far have done to them."""

    def __init__(self, statement: str) -> None:
        self._parts = _definitions(statement)
        self._bounds = list(_bounds(statement))
        self._reached: set[Bound] = set()
        self._met: set[Bound] = set()
        self.left: dict[str, str] = {}
        """A constraint, and the first value that left it."""

    def watch(self, arguments: Mapping[str, Any]) -> None:
        """Looks at the arguments of one call, by the names of the parameters."""
        for bound in self._bounds:
            self._look(bound, arguments)

    @property
    def unreached(self) -> list[tuple[str, str]]:
        """(constraint, bound) of each number that no call has come to."""
        return [
            (bound.text, bound.low if _number(bound.low) is not None else bound.high)
            for bound in self._bounds
            if bound in self._met and bound not in self._reached and bound.text not in self.left
        ]

    def _look(self, bound: Bound, arguments: Mapping[str, Any]) -> None:
        values = _Values(arguments, self._parts)
        lows, highs = values.of(bound.low), values.of(bound.high)
        if lows is None or highs is None:
            return
        compare = _COMPARE[bound.sign]
        for low, high in _pairs(bound, lows, highs):
            if not _comparable(low, high):
                return
            if not compare(low, high):
                sides = [(bound.low, low), (bound.high, high)]
                words = [_words(text, value) for text, value in sides if not _is_literal(text)]
                self.left.setdefault(bound.text, " and ".join(words))
        self._note(bound, lows, highs)

    def _note(self, bound: Bound, lows: Sequence[Any], highs: Sequence[Any]) -> None:
        """Remembers whether a bound that is a number has been come to."""
        fixed = _number(bound.low) is not None, _number(bound.high) is not None
        if fixed[0] == fixed[1] or bound.sign == "==":
            return
        limit, values = (lows[0], highs) if fixed[0] else (highs[0], lows)
        if not values or any(type(value) is not int for value in (limit, *values)):
            return
        self._met.add(bound)
        nearest = min(values) if fixed[0] else max(values)
        if abs(nearest - limit) <= (bound.sign == "<"):
            self._reached.add(bound)


def _pairs(bound: Bound, lows: Sequence[Any], highs: Sequence[Any]) -> Iterable[tuple[Any, Any]]:
    """Those to compare: each against the one, or those that stand at the same place."""
    if len(lows) == 1:
        return [(lows[0], high) for high in highs]
    if len(highs) == 1:
        return [(low, highs[0]) for low in lows]
    return zip(lows, highs, strict=False)


class _Values:
    """What the parts of a constraint stand for in one call."""

    def __init__(self, arguments: Mapping[str, Any], parts: Mapping[str, tuple[str, int]]) -> None:
        self._arguments = arguments
        self._parts = parts

    def of(self, text: str) -> list[Any] | None:
        """Every value of the part; None when it is not about this call."""
        if text == _ALL_NODES:
            return self._numbers_of_nodes() or None
        node = _parsed(text)
        return None if node is None else self._of(node)

    def _numbers_of_nodes(self) -> list[int]:
        """Of each argument that is the head or root of a structure, or an empty one; not of nodes inside one."""
        wholes = {id(value): _nodes(value) for value in self._arguments.values() if _is_node(value)}
        inside = {id(each) for start, nodes in wholes.items() for each in nodes if id(each) != start}
        empty = [0 for value in self._arguments.values() if value is None]
        return empty + [len(nodes) for start, nodes in wholes.items() if start not in inside]

    def _of(self, node: ast.expr) -> list[Any] | None:
        if isinstance(node, ast.Constant):
            return [node.value]
        if isinstance(node, ast.Name):
            return self._named(node.id)
        if isinstance(node, ast.Subscript):
            return self._items(node)
        if isinstance(node, ast.Attribute):
            return self._fields(node)
        if isinstance(node, ast.Call):
            return self._lengths(node)
        if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
            return self._combined(operator.sub, [0], self._of(node.operand))
        if isinstance(node, ast.BinOp):
            left, right = self._of(node.left), self._of(node.right)
            if isinstance(node.op, ast.Pow):
                return self._combined(_power, left, right)
            if type(node.op) in _ARITHMETIC:
                return self._combined(_ARITHMETIC[type(node.op)], left, right)
        return None

    @staticmethod
    def _combined(
        combine: Callable[[Any, Any], Any], left: list[Any] | None, right: list[Any] | None
    ) -> list[Any] | None:
        if left is None or right is None or len(left) != 1 or len(right) != 1:
            return None
        if not isinstance(left[0], int | float) or not isinstance(right[0], int | float):
            return None
        return [combine(left[0], right[0])]

    def _named(self, name: str) -> list[Any] | None:
        if name in self._arguments:
            return [self._arguments[name]]
        if name == "val":
            return self._values_of_nodes(list(self._arguments.values()))
        if name not in self._parts:
            return None
        whole, place = self._parts[name]
        items = self._arguments.get(whole)
        if not isinstance(items, list | tuple):
            return None
        found = [item[place] for item in items if isinstance(item, list | tuple) and len(item) > place]
        return found if len(found) == len(items) else None

    def _items(self, node: ast.Subscript) -> list[Any] | None:
        containers = self._of(node.value)
        if containers is None or not all(isinstance(each, list | tuple | str) for each in containers):
            return None
        index = node.slice
        if isinstance(index, ast.Constant) and isinstance(index.value, int):
            return [each[index.value] for each in containers if -len(each) <= index.value < len(each)]
        if isinstance(index, ast.Name) and index.id not in self._arguments:
            return [item for each in containers for item in each]
        return None

    def _fields(self, node: ast.Attribute) -> list[Any] | None:
        """`node.val`: of every node of every argument; `root.val` of those of one."""
        if node.attr not in ("val", "value") or not isinstance(node.value, ast.Name):
            return None
        name = node.value.id
        return self._values_of_nodes(
            [self._arguments[name]] if name in self._arguments else list(self._arguments.values())
        )

    @staticmethod
    def _values_of_nodes(wholes: list[Any]) -> list[Any] | None:
        return [each.val for whole in wholes for each in _nodes(whole)] or None

    def _lengths(self, node: ast.Call) -> list[Any] | None:
        if not isinstance(node.func, ast.Name) or node.func.id != "len" or len(node.args) != 1 or node.keywords:
            return None
        containers = self._of(node.args[0])
        if containers is None or not all(isinstance(each, list | tuple | str | dict | set) for each in containers):
            return None
        return [len(each) for each in containers]


def _definitions(statement: str) -> dict[str, tuple[str, int]]:
    """Names for the parts of items: from `intervals[i] = [start, end]`, that `end` is ("intervals", 1)."""
    parts: dict[str, tuple[str, int]] = {}
    for span in _SPAN.findall(statement):
        match = _DEFINITION.match(span.strip())
        if match:
            for place, name in enumerate(match[2].split(",")):
                parts[name.strip()] = (match[1], place)
    return parts


def _bounds(statement: str) -> Iterator[Bound]:
    """Every comparison of the constraints in the list items of a statement."""
    starts = [match.end() for match in _ITEM.finditer(statement)]
    for start, end in pairwise([*starts, len(statement) + 1]):
        item = statement[start:end].split("\n\n")[0]
        for clause in _CLAUSE.split(item):
            for text in _spans(clause):
                yield from _comparisons(text)
        nodes = _NODES.match(item.replace("`", "").replace("\n", " "))
        if nodes:
            text = f"{nodes['low']} to {nodes['high']} nodes"
            yield Bound(_plain(nodes["low"]), "<=", _ALL_NODES, text)
            yield Bound(_ALL_NODES, "<=", _plain(nodes["high"]), text)


def _spans(item: str) -> Iterator[str]:
    """The code at the beginning of a list item, as long as nothing but `and` or a comma stands between, and
    no condition comes after."""
    if "`" not in item:
        yield re.split(r"[;.]\s|\n", item)[0]
        return
    at, spans = 0, []
    for match in _SPAN.finditer(item):
        if not _JOINED.fullmatch(item[at : match.start()]):
            break
        spans.append(match[1])
        at = match.end()
    if not _CONDITION.match(item[at:]):
        yield from spans


def _comparisons(text: str) -> Iterator[Bound]:
    parts = _OPERATOR.split(_plain(text))
    if len(parts) < 3:
        return
    terms = [[term.strip() for term in _at_commas(part)] for part in parts[::2]]
    for position, sign in enumerate(parts[1::2]):
        for low in terms[position]:
            for high in terms[position + 1]:
                if _is_literal(low) or _is_literal(high) or not ("[" in low and "[" in high):
                    yield Bound(low, sign, high, text.strip())


def _plain(text: str) -> str:
    """The constraint as Python writes it; comparisons point to the right."""
    text = text.replace("≤", "<=").replace("−", "-").replace("·", "*").replace("×", "*")
    text = re.sub(r"([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", lambda match: "**" + match[1].translate(_SUPERSCRIPTS), text)
    text = text.replace("^", "**")
    text = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", text)
    text = re.sub(r"([\w\]\[]+)\.(?:length|size)\b(?:\(\))?", r"len(\1)", text)
    if re.search(r">=|>|≥", text) and "<" not in text:
        parts = re.split(r"(>=|>|≥)", text)
        text = "".join({">=": "<=", "≥": "<=", ">": "<"}.get(part, part) for part in reversed(parts))
    return text


def _at_commas(text: str) -> list[str]:
    """The text cut at the commas that no bracket encloses."""
    cut, depth = [""], 0
    for sign in text:
        depth += (sign in "([") - (sign in ")]")
        if sign == "," and depth == 0:
            cut.append("")
        else:
            cut[-1] += sign
    return cut


@functools.lru_cache(maxsize=500)
def _parsed(text: str) -> ast.expr | None:
    try:
        return ast.parse(text.strip(), mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


@functools.lru_cache(maxsize=500)
def _number(text: str) -> int | float | None:
    """The number that the text stands for; None for anything else."""
    node = _parsed(text)
    values = None if node is None else _Values({}, {}).of(text)
    number = values[0] if values and len(values) == 1 else None
    return number if isinstance(number, int | float) and not isinstance(number, bool) else None


def _is_literal(text: str) -> bool:
    return _number(text) is not None or isinstance(_parsed(text), ast.Constant)


def _power(base: int | float, exponent: int | float) -> int | float:
    result: int | float = base**exponent if abs(exponent) <= _LARGEST_EXPONENT else float("inf")
    return result


def _comparable(low: Any, high: Any) -> bool:
    numbers = [isinstance(value, int | float) and not isinstance(value, bool) for value in (low, high)]
    return all(numbers) or (isinstance(low, str) and isinstance(high, str))


def _is_node(value: Any) -> bool:
    return type(value) in FIELDS


def _nodes(value: Any) -> list[Any]:
    """Every node that can be reached from an argument."""
    found: list[Any] = []
    seen: set[int] = set()
    pending = list(value) if isinstance(value, list | tuple) else [value]
    while pending:
        node = pending.pop()
        if not _is_node(node) or id(node) in seen:
            continue
        seen.add(id(node))
        found.append(node)
        for field in FIELDS[type(node)]:
            there = getattr(node, field)
            pending += there if isinstance(there, list) else [there]
    return found


def _words(side: str, value: Any) -> str:
    name = "the number of nodes" if side == _ALL_NODES else side
    text = repr(value)
    return f"{name} is {text if len(text) <= 40 else f'{text[:37]}…'}"
