"""Is a typed answer the card's? Case, spaces, accents of Unicode and the spelling of a formula do not count:
`TP / (TP + FN)`, `tp/(fn+tp)` and `recall = tp ÷ (tp + fn)` are one answer.
"""

from __future__ import annotations

import ast
import math
import re
import unicodedata
from collections.abc import Sequence
from functools import reduce
from random import Random

from interview_cli.bank import formula
from interview_cli.bank.formula import NoFormula

_LONGEST = 300
_TRIALS = 3
_CLOSE = 1e-9
_ARTICLE = re.compile(r"^(?:the|an?)\s+")
_NOT_HEARD = re.compile(r"[\s\-‐‑–_'\"`’“”.,;:!?]+")
_SIGNS = {**formula.SIGNS, **str.maketrans({"∕": "/", "[": "(", "]": ")"})}
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")


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
        theirs = _Apart(_names(mine)).visit(theirs)
        mine = _Apart(_names(theirs)).visit(mine)
        for trial in range(_TRIALS):
            left, right = (formula.value(each, _in_trial(trial)) for each in (mine, theirs))
            if not math.isclose(left, right, rel_tol=_CLOSE, abs_tol=1e-12):
                return False
    except NoFormula:
        return False
    return True


class _Apart(ast.NodeTransformer):
    """`mn` is a product where the other formula knows `m` and `n`, and no `mn`."""

    def __init__(self, known: set[str]) -> None:
        self._known = known

    def visit_Call(self, node: ast.Call) -> ast.Call:
        node.args = [self.visit(argument) for argument in node.args]
        return node

    def visit_Name(self, node: ast.Name) -> ast.expr:
        if len(node.id) == 1 or node.id in self._known or not set(node.id) <= self._known:
            return node
        factors: list[ast.expr] = [ast.Name(letter, ast.Load()) for letter in node.id]
        return reduce(lambda one, other: ast.BinOp(one, ast.Mult(), other), factors)


def _names(tree: ast.expr) -> set[str]:
    return {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def _in_trial(trial: int) -> formula.Named:
    """Some value for every name, the same for the same name."""
    return lambda name: Random(f"{name} {trial}").uniform(0.5, 3.0)


def _right_side(text: str) -> str:
    name, equals, formula = text.rpartition("=")
    return formula if equals and not re.search(r"[<>=!]", name) else text


def _parsed(text: str) -> ast.expr:
    """The formula as a tree. Raises NoFormula."""
    plain = re.sub("[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+", lambda match: "**(" + match[0].translate(_SUPERSCRIPTS) + ")", text)
    plain = re.sub(r"√\s*(\w+|\()", lambda match: "sqrt" + (match[1] if match[1] == "(" else f"({match[1]})"), plain)
    plain = unicodedata.normalize("NFKC", plain).casefold().translate(_SIGNS).strip().rstrip(".").replace("^", "**")
    # `true positives` is one name, and `2n` a product.
    plain = re.sub(r"(?<=[^\W\d])\s+(?=[^\W\d])", "_", plain)
    plain = re.sub(r"(?<![\w.])(\d+(?:\.\d+)?)\s*(?=[^\W\d]|\()", r"\1*", plain)
    plain = re.sub(r"(?<=\d),(?=\d{3}(?!\d))", "", plain)
    return formula.parsed(plain)
