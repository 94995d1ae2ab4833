"""Rules for cards whose numbers are drawn: every draw has to give a question that can be answered."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from itertools import islice, product

from msgspec.structs import replace

from interview_cli.bank import formula
from interview_cli.bank.formula import NoFormula, Value
from interview_cli.bank.generated import HOLE, draw, fits, formulas, with_numbers
from interview_cli.bank.index import Entry
from interview_cli.bank.model import Card
from interview_cli.bank.problem import Problem

MOST_DRAWS = 500
_ROUNDING = 1e-7
FEWEST_ANSWERS = 4
"""A card with fewer different answers is learnt by heart."""


def check_draws(entry: Entry, card: Card) -> Iterator[Problem]:
    """What is wrong with the card's draws; at most one problem."""
    fault = _unused(card) or _broken(card)
    if fault:
        yield Problem("draw-broken", f"`{entry.slug}`: {fault}", entry.path, entry.line)


def in_words(values: Mapping[str, Value]) -> str:
    """A draw as `n = 4, p = 0.1`."""
    return ", ".join(f"{name} = {value}" for name, value in values.items())


def exactly(card: Card) -> Card:
    """The card with next to no tolerance: a formula and the snippet have to give the same."""
    number = card.number
    assert number is not None
    return replace(card, number=replace(number, tolerance=_ROUNDING, relative=_ROUNDING))


def _unused(card: Card) -> str:
    try:
        shown = {name for hole in HOLE.finditer(card.front) for name in formula.names_in(formula.parsed(hole[1]))}
        used = {name for _, text in formulas(card) for name in formula.names_in(formula.parsed(text))}
    except NoFormula as error:
        return f"{error}; in a card with `draw`, braces hold formulas"
    for name in card.draw:
        if name not in used:
            return f"the parameter `{name}` is used nowhere; write `{{{name}}}` into the front, or take it out"
        if name not in shown:
            return f"the front does not tell `{name}`, so nobody can answer; write `{{{name}}}` into it"
    return ""


def _broken(card: Card) -> str:
    answers = set()
    for values in _draws(card):
        try:
            number = with_numbers(card, values).number
        except NoFormula as error:
            return f"with {in_words(values)}: {error}; narrow `draw`, or leave that out by `where`"
        if number is None:
            continue
        if 0 < abs(number.value) <= number.room:
            return (
                f"with {in_words(values)} the answer is {number.value:g}, no larger than the tolerance; use `relative`"
            )
        if not number.room and not number.value.is_integer():
            return (
                f"with {in_words(values)} the answer is {number.value:g}, and only that is right; give `relative: 0.01`"
            )
        answers.add(number.value)
    if 0 < len(answers) < FEWEST_ANSWERS:
        return f"its draws give only {len(answers)} different answers; widen `draw`"
    return ""


def _draws(card: Card) -> Iterator[dict[str, Value]]:
    """All draws where they are few, else a sample of them with every parameter at both ends."""
    names, each = list(card.draw), list(card.draw.values())
    every = math.prod(map(len, each)) <= MOST_DRAWS
    ends = product(*(([*values] if every else (values[0], values[len(values) - 1])) for values in each))
    for values in islice(ends, MOST_DRAWS):
        found: dict[str, Value] = dict(zip(names, values, strict=True))
        if fits(card, found):
            yield found
    if not every:
        for number in range(MOST_DRAWS):
            yield draw(card, f"sample {number}")
