"""Is a typed answer the card's? Case, spaces, accents of Unicode and the spelling of a formula do not count:
`TP / (TP + FN)`, `tp/(fn+tp)` and `recall = tp ÷ (tp + fn)` are one answer.
"""

from __future__ import annotations

import ast
import math
import operator
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from random import Random

_LONGEST = 300
_TRIALS = 3
_LARGEST_EXPONENT = 30
_CLOSE = 1e-9
_ARTICLE = re.compile(r"^(?:the|an?)\s+")
_NOT_HEARD = re.compile(r"[\s\-‐‑–_'\"`’“”.,;:!?]+")
_SIGNS = str.maketrans({"·": "*", "×": "*", "÷": "/", "−": "-", "–": "-", "∕": "/", "[": "(", "]": ")"})
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_OPERATORS: Mapping[type, Callable[[float, float], float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
}
_FUNCTIONS: Mapping[str, Callable[[float], float]] = {
    "sqrt": math.sqrt,
    "exp": math.exp,
    "log": math.log,
    "ln": math.log,
    "log2": math.log2,
    "abs": abs,
}


class _NoFormula(ValueError):
    """The text is no formula that can be calculated."""


def answer_is_right(answers: Sequence[str], typed: str) -> bool:
    """Whether the typed line is one of the answers."""
    return any(_same_words(answer, typed) or _same_formula(answer, typed) for answer in answers)


def _same_words(one: str, other: str) -> bool:
    return _heard(one) == _heard(other) != ""


def _heard(text: str) -> str:
    """What is left of a text when it is read aloud; empty for one of signs alone."""
    plain = _ARTICLE.sub("", unicodedata.normalize("NFKC", text).casefold().strip())
    return _NOT_HEARD.sub("", plain)


def _same_formula(one: str, other: str) -> bool:
    """Whether both give the same for any values of their names; a name in front, as in `recall = …`, is left out."""
    first, second = _right_side(one), _right_side(other)
    if max(len(first), len(second)) > _LONGEST:
        return False
    try:
        mine, theirs = _parsed(first), _parsed(second)
        for trial in range(_TRIALS):
            left, right = _value(mine, trial), _value(theirs, trial)
            if not math.isclose(left, right, rel_tol=_CLOSE, abs_tol=1e-12):
                return False
    except (_NoFormula, ArithmeticError, ValueError, RecursionError, MemoryError):
        return False
    return True


def _right_side(text: str) -> str:
    name, equals, formula = text.rpartition("=")
    return formula if equals and not re.search(r"[<>=!]", name) else text


def _parsed(text: str) -> ast.expr:
    """The formula as a tree. Raises _NoFormula."""
    plain = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+", lambda match: "**(" + match[0].translate(_SUPERSCRIPTS) + ")", text)
    plain = re.sub(r"√\s*(\w+|\()", lambda match: "sqrt" + (match[1] if match[1] == "(" else f"({match[1]})"), plain)
    plain = unicodedata.normalize("NFKC", plain).casefold().translate(_SIGNS).strip().rstrip(".").replace("^", "**")
    # `true positives` is one name, and `2n` a product.
    plain = re.sub(r"(?<=[^\W\d])\s+(?=[^\W\d])", "_", plain)
    plain = re.sub(r"(?<![\w.])(\d+(?:\.\d+)?)\s*(?=[^\W\d]|\()", r"\1*", plain)
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", plain)
    try:
        return ast.parse(plain, mode="eval").body
    except SyntaxError:
        raise _NoFormula from None


def _value(node: ast.expr, trial: int) -> float:
    """What the formula gives for the values that its names have in this trial. Raises _NoFormula."""
    if isinstance(node, ast.Constant) and type(node.value) in (int, float):
        return float(node.value)  # type: ignore[arg-type]
    if isinstance(node, ast.Name):
        return Random(f"{node.id} {trial}").uniform(0.5, 3.0)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub | ast.UAdd):
        return (-1 if isinstance(node.op, ast.USub) else 1) * _value(node.operand, trial)
    if isinstance(node, ast.BinOp):
        left, right = _value(node.left, trial), _value(node.right, trial)
        if isinstance(node.op, ast.Pow):
            return _power(left, right)
        if type(node.op) in _OPERATORS:
            return _OPERATORS[type(node.op)](left, right)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and len(node.args) == 1 and not node.keywords:
        function = _FUNCTIONS.get(node.func.id)
        if function is not None:
            return function(_value(node.args[0], trial))
    raise _NoFormula


def _power(base: float, exponent: float) -> float:
    if abs(exponent) > _LARGEST_EXPONENT or (base < 0 and not exponent.is_integer()):
        raise _NoFormula
    return float(base**exponent)
