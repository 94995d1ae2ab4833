"""Rules for the numbers that a card states, against what its `verify` snippet computes and its own arithmetic gives."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from interview_cli.bank.index import Entry
from interview_cli.bank.model import Card
from interview_cli.bank.problem import Problem
from interview_cli.check.arithmetic import Equation, equations
from interview_cli.check.figures import PREFIXES, TIMES, Figures, Stated
from interview_cli.check.markdown import LONGEST
from interview_cli.check.numerals import agrees, numerals
from interview_cli.check.prose import Prose, prose_of
from interview_cli.judge.job import Numbers

_DOUBT = re.compile(
    r"\b(?:wrong|mistake|incorrect|false|naive|not|never|trap|instead|forget\w*|float\w*|fp\d+|bf16|u?int\d*|integers?|overflow\w*|"
    r"wraps?|modulo|modular|binary|base|hex\w*|clock|rounds?|rounded|saturat\w+)\b",
    re.IGNORECASE,
)
"""Words beside which an equation may be untrue on purpose, or in another arithmetic."""
_OF_A_KIND = re.compile(r"(?:[munpµμkKMGTPh]|10|s\b|sec|day|week|year)")
"""Units that are a multiple of another: milliseconds, kilometres, hours."""
MOST_STATED = 300
"""A card with more numbers is a table; the others are not looked at."""
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")


def check_numbers(entry: Entry, card: Card, numbers: Numbers | None) -> Iterator[Problem]:
    """What the card says otherwise than its snippet (None: it has none) and its own arithmetic."""
    texts = [each for each in _claims(card) if len(each.text) <= LONGEST]
    untrue = list(_untrue(texts))
    told = [
        f"{field}: {equation.left} is {_shown(equation.value)}, not {equation.right}; correct one of the two"
        for field, equation in untrue
    ]
    if numbers is not None:
        told += _answer(card, numbers)
    sides = {side for _, equation in untrue for side in (equation.left, equation.right)}
    first = _first_number(card)
    if first:
        told.append(first.message)
        sides.add(first.text)
    if numbers is not None or card.number is not None:
        told += _differing(card, texts, numbers or Numbers(), sides)
    for message in dict.fromkeys(told):
        yield Problem("number-differs", f"`{entry.slug}`: {message}", entry.path, entry.line)


def _claims(card: Card) -> list[Prose]:
    """The texts that are meant to be true: all but the front and the wrong choices."""
    wrong = (f"choices {place}:" for place, choice in enumerate(card.choices, start=1) if not choice.right)
    left_out = ("front", *wrong)
    stays = [each for each in prose_of(card) if not each.field.startswith(left_out)]
    return [each for each in stays if not each.field.endswith("question")]


def _untrue(texts: Iterable[Prose]) -> Iterator[tuple[str, Equation]]:
    """The equations that do not hold, with the field of each."""
    for prose in texts:
        for sentence in re.split(r"(?<=[.!?:])\s+(?=[A-Z])|\n\s*\n", prose.text):
            if not _DOUBT.search(sentence):
                yield from ((prose.field, equation) for equation in equations(sentence) if not equation.holds)


def _answer(card: Card, numbers: Numbers) -> Iterator[str]:
    """Whether the snippet computes the answer of a numeric card."""
    if card.number is None:
        return
    answer, tolerance = card.number.value, card.number.room
    written = next(iter(numerals(f"{abs(answer):.15g} {card.number.unit}")), None)
    if written is None or not (numbers.results or numbers.seen):
        return
    room = max(tolerance, written.half) * (1 + 1e-9)
    computed = numbers.results or numbers.seen
    scales = [1 / factor for factor in written.factors]
    if len(scales) == 1 and _OF_A_KIND.match(card.number.unit.strip()):
        scales += [*PREFIXES, *TIMES]
    if any(abs(abs(value * scale) - abs(answer)) <= room for value in computed for scale in scales):
        return
    near = min(computed, key=lambda value: abs(value - answer))
    yield (
        f"number: the answer {answer:.15g} is none of the numbers that `verify` computes (the nearest is "
        f"{_shown(near)}); correct the card, or have the snippet compute the answer"
    )


class _First(NamedTuple):
    """A number that a back begins with wrongly."""

    text: str
    message: str


def _first_number(card: Card) -> _First | None:
    """Whether a back that begins with a number in the unit of the answer tells another one than the answer."""
    if card.number is None or not card.number.unit.strip():
        return None
    answer, room, unit = card.number.value, card.number.room, card.number.unit.strip()
    stated = [Stated("back", card.back, each) for each in numerals(card.back)]
    if not stated or not (stated[0].is_result and stated[0].has_unit(unit)):
        return None
    for each in stated:
        is_answer = abs(each.numeral.value - answer) <= room or agrees(each.numeral, answer)
        if is_answer and (each.has_unit(unit) or each.is_result):
            return None
    text = stated[0].numeral.text
    return _First(text, f"back: it begins with {text} {unit}, but the answer is {answer:.15g}; correct one of the two")


def _differing(card: Card, texts: Sequence[Prose], numbers: Numbers, told_of: Container[str]) -> Iterator[str]:
    """Stated numbers that agree with nothing, though something close to them was computed; without those that
    have been `told_of`."""
    found = Figures.of(card, numbers)
    stated = list(islice(_stated(texts), MOST_STATED))
    unknown = [each for each in stated if not found.knows(each.numeral)]
    told = {result for result in found.targets for each in stated if agrees(each.numeral, result)}
    for numeral in numerals(card.front):
        meant = None if _YEAR.fullmatch(numeral.text) else found.mistaken_input(numeral)
        if meant is not None and not any(agrees(each.numeral, numeral.value) for each in stated):
            yield f"front: {numeral.text} stands nowhere in `verify`, but {_shown(meant)} does; correct one of the two"
    for each in unknown:
        meant = found.meant(each, told)
        if meant is not None and each.numeral.text not in told_of:
            yield (
                f"{each.field}: {each.numeral.text} agrees with nothing that is computed or given, but {_shown(meant)} "
                "is; correct one of the two"
            )


def _stated(texts: Iterable[Prose]) -> Iterator[Stated]:
    for prose in texts:
        for numeral in numerals(prose.text):
            if not numeral.is_coefficient and not _YEAR.fullmatch(numeral.text):
                yield Stated(prose.field, prose.text, numeral)


def _shown(value: float) -> str:
    return f"{value:,.15g}" if float(value).is_integer() and abs(value) < 1e15 else f"{value:.6g}"
