"""Solutions that need no thought: what they give is wrong, or right by chance."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from typing import NamedTuple

from interview_cli.bank.model import CodeQuestion
from interview_cli.judge.outline import Outline

_CONSTANTS = ("None", "0", "1", "-1", "0.0", "True", "False", "''", "[]", "[[]]", "{}")
_OFF = """
def _a_little_off(answer):
    if type(answer) is bool:
        return not answer
    if type(answer) in (int, float):
        return answer + {number}
    if type(answer) is str:
        return answer + {text}
    if type(answer) is list:
        return {items}
    return None
"""
_WAYS = {
    "the right answer, one larger or with one item more": {
        "number": "1",
        "text": "'a'",
        "items": "answer + (answer[-1:] or [answer])",
    },
    "the right answer, one smaller or with one item less": {
        "number": "-1",
        "text": "'b'",
        "items": "answer[:-1] or None",
    },
}


class Naive(NamedTuple):
    """A solution, and what it does in a few words."""

    what: str
    source: str


def naive_solutions(question: CodeQuestion, outline: Outline, reference: str) -> Iterator[Naive]:
    """Such solutions of a question whose starter is a function; none for classes."""
    if outline.is_class:
        return
    head = f"def {outline.entry}(*arguments, **keywords):\n"
    for constant in _CONSTANTS:
        yield Naive(f"a function that always returns {constant}", f"{head}    return {constant}\n")
    known = list(_known(question))
    if known:
        lookup = f"    return next((result for known, result in {known!r} if list(arguments) == known), None)\n"
        yield Naive("the worked examples learnt by heart", head + lookup)
    if question.mutates:
        return
    for index, name in enumerate(outline.parameters()):
        yield Naive(f"a function that returns `{name}` as it is", f"{head}    return arguments[{index}]\n")
    for what, parts in _WAYS.items():
        wrapped = f"{reference}\n\n_right = {outline.entry}\n{_OFF.format(**parts)}\n{head}"
        yield Naive(what, f"{wrapped}    return _a_little_off(_right(*arguments, **keywords))\n")


def _known(question: CodeQuestion) -> Iterator[tuple[list[object], object]]:
    """(arguments, result) of the worked examples that are made of literals."""
    for example in question.examples:
        try:
            call = ast.parse(example.call.strip(), mode="eval").body
            if isinstance(call, ast.Call) and not call.keywords:
                yield [ast.literal_eval(argument) for argument in call.args], ast.literal_eval(example.result)
        except (SyntaxError, ValueError, TypeError):
            continue
