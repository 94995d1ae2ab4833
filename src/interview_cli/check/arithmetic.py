"""Arithmetic written out in a text, such as `4·(768² + 768) = 2,362,368`: what it gives, and whether it is true."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from interview_cli.check.numerals import Numeral, agrees, numerals

_SIGN = re.compile(r"(?<![<>!:+*/≠≤≥−=-])(?:=|≈|≃|≅)(?![=>])")
_SPACE = re.compile(r"[ \u00a0\u2009\u202f]*")
_FUNCTIONS: Mapping[str, Callable[[float], float]] = {
    "√": math.sqrt,
    "sqrt": math.sqrt,
    "log₂": math.log2,
    "log2": math.log2,
    "log₁₀": math.log10,
    "ln": math.log,
    "exp": math.exp,
}
_OPERATORS = "+−-·×*/÷"
_TOKEN = re.compile(r"√|sqrt|log₂|log2|log₁₀|ln|exp|[-+−·×*/÷()]")
_OTHER_ARITHMETIC = re.compile(
    r"(?:\b(?:mod|xor|and|or|not|choose|of|times|plus|minus|over|by|per|to|from|than|div|log|base|max|min|at|the|\w)|"
    r"[^\s\w.,;:!?)\]”’]|[)\]]\s*)\s*$",
    re.IGNORECASE,
)
_BINARY = re.compile(r"[01]{2,}")
MAX_LENGTH, MAX_DEPTH = 200, 10


class Equation(NamedTuple):
    """Two neighbouring sides of a chain of equations, both numbers throughout."""

    left: str
    right: str
    holds: bool
    value: float


@dataclass(frozen=True)
class _Tree:
    """An operation and what it is applied to, or a numeral."""

    operation: str
    parts: tuple[_Tree, ...] = ()
    numeral: Numeral | None = None


class _Run(NamedTuple):
    """A piece of text that is arithmetic throughout."""

    start: int
    end: int
    tree: _Tree


def values(text: str) -> Iterator[float]:
    """What each piece of arithmetic in the text gives, and each part of it."""
    for run in _runs(text):
        yield from _values(run.tree)


def equations(text: str) -> Iterator[Equation]:
    """The equations in the text that are arithmetic on both sides."""
    runs = _runs(text)
    by_start = {run.start: run for run in runs}
    by_end = {run.end: run for run in runs}
    for sign in _SIGN.finditer(text):
        before = len(text[: sign.start()].rstrip(" \u00a0\u2009\u202f"))
        match = _SPACE.match(text, sign.end())
        left, right = by_end.get(before), by_start.get(match.end() if match else sign.end())
        if left is None or right is None or not (_begins(text, left) and _ends(text, right)):
            continue
        yield _equation(text, left, right, sign[0] != "=")


def _equation(text: str, left: _Run, right: _Run, roughly: bool) -> Equation:
    value = _value(left.tree)
    holds = value is None or _holds(left.tree, right.tree, value, roughly)
    return Equation(text[left.start : left.end], text[right.start : right.end], holds, value or 0.0)


def _holds(left: _Tree, right: _Tree, value: float, roughly: bool) -> bool:
    other = _value(right)
    if other is None:
        return True
    literals = [*_literals(left), *_literals(right)]
    if all(_BINARY.fullmatch(each.text) for each in literals):
        return True
    fewest = 2 if roughly else 3
    tolerance = _spread(left, value, fewest) + _spread(right, other, fewest) + 1e-12 * max(abs(value), abs(other))
    if (right.numeral and agrees(right.numeral, value)) or (left.numeral and agrees(left.numeral, other)):
        return True
    sole = right.numeral or left.numeral
    if roughly:
        rounded = sole is not None and sole.half and len(sole.digits.rstrip("0")) >= 2
        if not rounded:
            tolerance = max(tolerance, 0.25 * abs(value))
    if left.operation == "/" and float(other).is_integer() and other == math.floor(value):
        return True  # the division of integers
    half = sole.half if sole is not None and roughly else 0.0
    factors = right.numeral.factors if right.numeral else (1.0,)
    return any(abs(value - other * factor) <= tolerance * max(1.0, factor) + half * factor for factor in factors)


def _begins(text: str, run: _Run) -> bool:
    """Whether nothing before the run belongs to it."""
    before = text[max(0, run.start - 12) : run.start]
    line = before.rpartition("\n")[2] if "\n" in before else before
    if line[-1:].isalnum() or line[-1:] in tuple("_)]}′'\"") or re.search(r"\d,$", line):
        return False
    if line.rstrip().endswith(("=", "≈")):
        return line.rstrip()[-2:-1] not in tuple("<>!")
    if run.tree.numeral is not None and run.tree.numeral.half:
        # A number alone begins no equation: `1 = never`, `3:1 = 75 %`.
        return False
    if not line.strip() or line.endswith(("  ", ": ", ", ", "; ", "(")):
        return True
    return text[run.start] not in "-−" and not _OTHER_ARITHMETIC.search(line)


def _ends(text: str, run: _Run) -> bool:
    """Whether nothing after the run belongs to it."""
    after = text[run.end : run.end + 8]
    return not re.match(
        r"[\w²³(\[^!|]|\s?[·×*/÷^±]|\s?[-+−](?!\s?[A-Za-z]{2})|\s?\(?mod\b|\.\d|,\d| ?(?:,|…|\.\.\.) ?\d", after
    )


def _runs(text: str) -> list[_Run]:
    """The longest pieces of arithmetic, from left to right."""
    found = {numeral.start: numeral for numeral in numerals(text)}
    runs: list[_Run] = []
    place = 0
    starts = sorted({*found, *(match.start() for match in _TOKEN.finditer(text) if match[0] not in "+·×*/÷)")})
    for start in starts:
        if start < place:
            continue
        parser = _Parser(text, found, start)
        tree = parser.sum()
        if tree is not None and any(True for _ in _literals(tree)):
            runs.append(_Run(start, parser.place, tree))
            place = parser.place
    return runs


class _Parser:
    """Reads arithmetic as far as it goes."""

    def __init__(self, text: str, found: Mapping[int, Numeral], place: int) -> None:
        self._text = text
        self._found = found
        self._limit = place + MAX_LENGTH
        self._depth = 0
        self.place = place

    def sum(self) -> _Tree | None:
        return self._chain("+−-", self._product)

    def _product(self) -> _Tree | None:
        return self._chain("·×*/÷", self._factor)

    def _chain(self, operators: str, part: Callable[[], _Tree | None]) -> _Tree | None:
        tree = part()
        while tree is not None:
            back = self.place
            operator = self._next(operators)
            more = part() if operator else None
            if more is None:
                self.place = back
                break
            tree = _Tree(operator, (tree, more))
        return tree

    def _factor(self) -> _Tree | None:
        back = self.place
        if self._next("−-"):
            inner = self._unsigned()
            if inner is None:
                self.place = back
            return inner and _Tree("negative", (inner,))
        return self._unsigned()

    def _unsigned(self) -> _Tree | None:
        back = self.place
        numeral = self._found.get(self._skip())
        if numeral is not None and not numeral.is_coefficient and numeral.end <= self._limit:
            self.place = numeral.end
            # Its sign has been read, and `2^1/2` may be a root.
            is_root = re.search(r"\^|\*\*", numeral.text) and self._text[self.place : self.place + 1] == "/"
            return None if is_root else _Tree("number", numeral=numeral._replace(value=abs(numeral.value)))
        tree = self._group()
        if tree is None:
            self.place = back
        return tree

    def _group(self) -> _Tree | None:
        """What is in brackets, or a function of it."""
        self.place = self._skip()
        name = next((each for each in _FUNCTIONS if self._text.startswith(each, self.place)), "")
        if name:
            self.place += len(name)
            inner = self._unsigned()
            return inner and _Tree(name, (inner,))
        if self._depth == MAX_DEPTH or not self._next("("):
            return None
        self._depth += 1
        inner = self.sum()
        self._depth -= 1
        return inner if inner is not None and self._next(")") and not self._is_raised() else None

    def _is_raised(self) -> bool:
        return bool(re.match(r"[²³⁰-⁹⁻^ⁿᵏ]|\s?\*\*", self._text[self.place : self.place + 3]))

    def _skip(self) -> int:
        match = _SPACE.match(self._text, self.place)
        return match.end() if match else self.place

    def _next(self, signs: str) -> str:
        """The sign that comes next if it is one of these; empty if it is another."""
        at = self._skip()
        if at < min(len(self._text), self._limit) and self._text[at] in signs:
            self.place = at + 1
            return self._text[at]
        return ""


def _value(tree: _Tree, changed: Mapping[int, float] | None = None) -> float | None:
    """What the tree gives, with other values for the numerals at some places; None where nothing is defined."""
    if tree.numeral is not None:
        return (changed or {}).get(tree.numeral.start, tree.numeral.value)
    parts = [_value(part, changed) for part in tree.parts]
    if None in parts:
        return None
    try:
        return _applied(tree.operation, [part for part in parts if part is not None])
    except (ArithmeticError, ValueError):
        return None


def _applied(operation: str, parts: list[float]) -> float:
    if operation in _FUNCTIONS:
        return _FUNCTIONS[operation](parts[0])
    if operation == "negative":
        return -parts[0]
    first, second = parts
    if operation == "+":
        return first + second
    if operation in "−-":
        return first - second
    return first / second if operation in "/÷" else first * second


def _spread(tree: _Tree, value: float, fewest: int) -> float:
    """How far the value may be off because its numbers are rounded; those with fewer digits are exact."""
    spread = 0.0
    for numeral in _literals(tree) if tree.numeral is None else ():
        if "." in numeral.text and len(numeral.digits) >= fewest:
            moved = _value(tree, {numeral.start: numeral.value + numeral.half})
            spread += abs(moved - value) if moved is not None else 0.0
    return spread


def _literals(tree: _Tree) -> Iterator[Numeral]:
    if tree.numeral is not None:
        yield tree.numeral
    for part in tree.parts:
        yield from _literals(part)


def _values(tree: _Tree) -> Iterator[float]:
    """The value of the tree and of each part that is more than a number."""
    if tree.numeral is not None:
        return
    value = _value(tree)
    if value is not None and math.isfinite(value):
        yield value
    for part in tree.parts:
        yield from _values(part)
