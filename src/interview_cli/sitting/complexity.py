"""Is a typed cost the model's? `O(n log n)`, `nlogn`, `n * lg(n)` and "linearithmic" are the same growth.

A cost is a sum of products. Constant factors, bases of logarithms and terms that another one outgrows do
not count, nor do the names of variables where both use their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import permutations
from typing import Literal

Factor = tuple[str, str]
"""What a product is made of: ("var", "n"), ("log", "n"), ("factorial", "n"), ("power", "2^n"), ("min", "m, n")."""

Term = frozenset[tuple[Factor, float]]
"""A product: its factors with their exponents."""

Sum = frozenset[Term]

_WORDS = {
    "constant": "1",
    "logarithmic": "log n",
    "linear": "n",
    "linearithmic": "n log n",
    "quadratic": "n^2",
    "cubic": "n^3",
    "exponential": "2^n",
    "factorial": "n!",
}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_TOKEN = re.compile(r"\s*(\d+(?:\.\d+)?|[a-zα-ω_]+|\*\*|[-+*/^!(),√])")
_LOG = re.compile(r"(?:log|ln|lg)(?:_?\d+(?=[\s(a-z]))?")
_MOST_NAMES, _LONGEST_NAME = 5, 3
_ONE: Sum = frozenset({frozenset()})


class _Unclear(ValueError):
    """The text is no cost that this module understands."""


def same_growth(typed: str, model: str) -> bool | None:
    """Whether both grow alike; None when one of them is not understood, so that the learner has to judge."""
    try:
        mine, theirs = _parsed(typed), [_parsed(each) for each in _costs(model)]
    except _Unclear:
        return None
    known = {name for each in theirs for name in _names(each)}
    if any(len(name) > _LONGEST_NAME and name not in known for name in _names(mine)):
        return None
    return any(_alike(mine, each) for each in theirs)


def compared(typed: str, model: str) -> Literal["", "faster", "more slowly"]:
    """How a wrong cost grows beside the model's; "" where that cannot be told."""
    try:
        mine, *theirs = _parsed(typed), *(_parsed(each) for each in _costs(model))
    except _Unclear:
        return ""
    if len(theirs) > 1:
        return ""
    other = theirs[0]
    if len(_names(mine)) == len(_names(other)) == 1:
        mine = _renamed(mine, zip(_names(mine), _names(other), strict=True))
    if not {*_names(mine)} <= {*_names(other)} or mine == other:
        return ""
    if _covers(mine, other):
        return "faster"
    return "more slowly" if _covers(other, mine) else ""


def _covers(one: Sum, other: Sum) -> bool:
    """Whether each term of the second is in the first, or outgrown by a term of it."""
    return all(any(mine == theirs or _outgrows(mine, theirs) for mine in one) for theirs in other)


def _costs(model: str) -> list[str]:
    """What stands in each `O(…)` of a model's words; the words themselves when there is none."""
    found, at = [], 0
    while (at := model.find("O(", at)) >= 0:
        depth, end = 0, at + 1
        while end < len(model):
            depth += (model[end] == "(") - (model[end] == ")")
            end += 1
            if depth == 0:
                break
        found.append(model[at + 2 : end - 1])
        at = end
    return found or [model]


def _parsed(text: str) -> Sum:
    plain = text.strip().lower()
    if "o(" in plain or "θ(" in plain:
        plain = _costs(re.sub(r"[oθ]\(", "O(", plain))[0]
    plain = re.sub(r"\b(time|space|on average|amortised|amortized|expected)\b", " ", plain).strip()
    plain = _WORDS.get(plain, plain)
    plain = re.sub(r"[⁰¹²³⁴⁵⁶⁷⁸⁹]+", lambda match: "^" + match[0].translate(_SUPERSCRIPTS), plain)
    plain = plain.replace("·", "*").replace("×", "*").replace("−", "-").replace("₂", "")
    return _Parser(plain).whole()


class _Parser:
    """A descent over sums, products, powers and what they are made of."""

    def __init__(self, text: str) -> None:
        self._tokens = list(_tokens(text))
        self._at = 0

    def whole(self) -> Sum:
        found = self._sum()
        if self._at < len(self._tokens):
            raise _Unclear
        return _without_outgrown(found)

    @property
    def _next(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def _take(self, token: str = "") -> str:
        found = self._next
        if not found or (token and found != token):
            raise _Unclear
        self._at += 1
        return found

    def _sum(self) -> Sum:
        found = self._product()
        while self._next in ("+", "-") and self._next:
            added = self._take() == "+"
            more = self._product()
            # n - 1 grows like n.
            found = found | more if added else found
        return found

    def _product(self) -> Sum:
        found = self._power()
        while self._next and self._next not in ("+", "-", ")", ","):
            divided = self._next == "/"
            if self._next in ("*", "/"):
                self._take()
            factor = self._power()
            found = _times(found, _inverse(factor) if divided else factor)
        return found

    def _power(self) -> Sum:
        base_at = self._at
        base = self._item()
        while self._next == "!":
            self._take()
            base = _single("factorial", _written(base))
        if self._next not in ("^", "**"):
            return base
        name = "".join(self._tokens[base_at : self._at])
        self._take()
        exponent_at = self._at
        exponent = self._item()
        number = "".join(self._tokens[exponent_at : self._at]).strip("()")
        if re.fullmatch(r"\d+(\.\d+)?", number):
            return _raised(base, float(number))
        return _single("power", f"{name}^{_written(exponent)}")

    def _item(self) -> Sum:
        token = self._take()
        if token == "(":
            found = self._sum()
            self._take(")")
            return found
        if token[0].isdigit():
            return _ONE
        if token in ("√", "sqrt"):
            return _raised(self._item(), 0.5)
        if token == "log":
            return _log(self._power())
        if token in ("min", "max"):
            return self._choice(token)
        if token[0].isalpha():
            return _single("var", token)
        raise _Unclear

    def _choice(self, token: str) -> Sum:
        self._take("(")
        parts = [self._sum()]
        while self._next == ",":
            self._take()
            parts.append(self._sum())
        self._take(")")
        if token == "max":
            return frozenset().union(*parts)
        return _single("min", ", ".join(sorted(map(_written, parts))))


def _tokens(text: str) -> Iterator[str]:
    at = 0
    text = _LOG.sub(" log ", text)
    while at < len(text.rstrip()):
        match = _TOKEN.match(text, at)
        if match is None:
            raise _Unclear
        word = match[1]
        short = word.isalpha() and len(word) <= 3 and word not in ("log", "min", "max")
        # mn is m times n.
        yield from word if short else [word]
        at = match.end()


def _single(kind: str, what: str) -> Sum:
    return frozenset({frozenset({((kind, what), 1.0)})})


def _times(one: Sum, other: Sum) -> Sum:
    return frozenset(_merged(left, right) for left in one for right in other)


def _merged(left: Term, right: Term, sign: float = 1.0) -> Term:
    exponents = dict(left)
    for factor, exponent in right:
        exponents[factor] = exponents.get(factor, 0.0) + sign * exponent
    return frozenset((factor, exponent) for factor, exponent in exponents.items() if exponent)


def _raised(base: Sum, exponent: float) -> Sum:
    if len(base) == 1:
        return frozenset(frozenset((factor, each * exponent) for factor, each in term) for term in base)
    if exponent not in (1.0, 2.0, 3.0):
        raise _Unclear
    found = base
    for _ in range(int(exponent) - 1):
        found = _times(found, base)
    return found


def _inverse(base: Sum) -> Sum:
    return _raised(base, -1.0) if len(base) == 1 else _unclear()


def _unclear() -> Sum:
    raise _Unclear


def _log(inner: Sum) -> Sum:
    """log n^2 grows like log n, and the logarithm of a number does not grow."""
    if inner == _ONE:
        return _ONE
    if len(inner) == 1:
        [term] = inner
        if len(term) == 1:
            [((kind, what), _)] = term
            if kind == "var":
                return _single("log", what)
    return _single("log", _written(inner))


def _written(found: Sum) -> str:
    """A sum as one text, the same for the same sum."""
    terms = [" ".join(f"{kind}:{what}^{exponent:g}" for (kind, what), exponent in sorted(term)) for term in found]
    return " + ".join(sorted(terms))


def _without_outgrown(found: Sum) -> Sum:
    return frozenset(term for term in found if not any(other != term and _outgrows(other, term) for other in found))


def _outgrows(one: Term, other: Term) -> bool:
    """Whether the first is at least as large as the second for all large variables."""
    ratio = dict(_merged(one, other, -1.0))
    growing = {what for (kind, what), exponent in ratio.items() if kind != "log" and exponent > 0}
    return all(exponent > 0 or (kind == "log" and what in growing) for (kind, what), exponent in ratio.items())


def _names(found: Sum) -> list[str]:
    texts = {what for term in found for (_, what), _ in term}
    return sorted({name for text in texts for name in re.findall(r"(?:(?<=var:)|^)[a-zα-ω_]+", text)})


def _alike(mine: Sum, theirs: Sum) -> bool:
    if mine == theirs:
        return True
    ours, others = _names(mine), _names(theirs)
    shared = set(ours) & set(others) if len(ours) > 1 else set()
    free, wanted = [name for name in ours if name not in shared], [name for name in others if name not in shared]
    if len(free) != len(wanted) or not free or len(free) > _MOST_NAMES:
        return False
    return any(_renamed(mine, zip(free, order, strict=True)) == theirs for order in permutations(wanted))


def _renamed(found: Sum, names: Iterable[tuple[str, str]]) -> Sum:
    table = dict(names)

    def renamed(text: str) -> str:
        return re.sub(r"(?:(?<=var:)|^)[a-zα-ω_]+", lambda match: table.get(match[0], match[0]), text)

    return frozenset(frozenset(((kind, renamed(what)), exponent) for (kind, what), exponent in term) for term in found)
