"""What a number on a card may be supported by, and which one it was probably meant to be."""

from __future__ import annotations

import math
import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from interview_cli.bank.model import Card
from interview_cli.check.arithmetic import equations, values
from interview_cli.check.numerals import Numeral, agrees, numerals
from interview_cli.check.prose import prose_of
from interview_cli.check.written import written_in
from interview_cli.judge.job import Numbers

PERCENT = (1.0, 100.0, 0.01)
PREFIXES = tuple(base**power for base in (1000.0, 1024.0) for power in (-4, -3, -2, -1, 1, 2, 3, 4))
TIMES = (60.0, 1 / 60.0, 3600.0, 1 / 3600.0, 86400.0, 1 / 86400.0)
SCALES = (*PERCENT, *PREFIXES, *TIMES)
"""What a snippet may compute in another unit by."""
CLOSE = 0.03
"""A number that is off by less than this share of a computed one means that one."""

_RESULT = re.compile(
    r"(?:[=≈~→]|\b(?:about|roughly|approximately|around|nearly|almost|is|gives?))\s*[-−]?$", re.IGNORECASE
)


class Stated(NamedTuple):
    """A number that the card states as true, and where."""

    field: str
    text: str
    numeral: Numeral

    @property
    def is_result(self) -> bool:
        """Whether it begins the text, or stands after `=`, `≈`, `about` and their like."""
        before = self.text[: self.numeral.start]
        return not before.strip() or bool(_RESULT.search(before[-16:]))

    def has_unit(self, unit: str) -> bool:
        """Whether the unit follows it."""
        return self.text[self.numeral.end :].lstrip().startswith(unit)

    @property
    def is_first_result(self) -> bool:
        """Whether the back begins with it."""
        is_first = not any(character.isdigit() for character in self.text[: self.numeral.start])
        return self.field == "back" and is_first and self.is_result


class Figures(NamedTuple):
    """What may support a number of the card; and what one may be meant to be: a number that is written in the
    snippet, the answer, what the snippet asserts with a number written out, its other results, and what the
    question gives."""

    supported: tuple[float, ...]
    written: tuple[float, ...]
    answer: tuple[float, ...]
    asserted: tuple[float, ...]
    results: tuple[float, ...]
    given: tuple[float, ...]

    @classmethod
    def of(cls, card: Card, numbers: Numbers) -> Figures:
        answer = _answers(card)
        constants, asserted = written_in(card.verify)
        given = tuple(each.value * factor for each in numerals(card.front) for factor in each.factors)
        computed = [value for prose in prose_of(card) for value in _calculated(prose.text)]
        supported = tuple(dict.fromkeys((*numbers.results, *answer, *constants, *asserted, *computed)))
        return cls(supported, tuple(constants), answer, tuple(asserted), numbers.results, given)

    @property
    def targets(self) -> Iterator[float]:
        yield from dict.fromkeys((*self.answer, *self.asserted, *self.results, *self.given))

    def mistaken_input(self, numeral: Numeral) -> float | None:
        """The number of the snippet that one of the question was probably meant to be."""
        if len(numeral.digits) < 3 or any(
            agrees(numeral, value * scale) for value in self.supported for scale in SCALES
        ):
            return None
        meant = (value for value in self.written if abs(value - numeral.value) > 3 and _is_slip(numeral, value))
        return next(meant, None)

    def knows(self, numeral: Numeral) -> bool:
        """Whether anything supports the number, be it in another unit."""
        scales = SCALES if not numeral.has_exponent else (1.0, *PREFIXES, *TIMES)
        known = (*self.supported, *self.given)
        return any(agrees(numeral, value * scale) for value in known for scale in scales)

    def meant(self, stated: Stated, told: Container[float]) -> float | None:
        """What the number was probably meant to be; None if there is none. `told` are results that stand on the
        card rightly."""
        numeral = stated.numeral
        if not numeral.half or not numeral.value or len(numeral.digits) < 2:
            return None
        long = len(numeral.digits) >= (2 if numeral.has_exponent else 3)
        for value in self.answer if stated.is_first_result else ():
            if _resembles(numeral, value, close=long):
                return value
        for value in (*self.answer, *self.asserted):
            is_told = value in told
            if _may_be_meant(stated, value, is_told, long) and _resembles(numeral, value, close=long and not is_told):
                return value
        for value in self.results if long else ():
            is_told = value in told
            is_free = not is_told and len(numeral.digits) > 3
            is_meant = is_free or (stated.is_result and _may_be_meant(stated, value, is_told, long))
            if is_meant and _resembles(numeral, value, close=not is_told):
                return value
        for value in self.given:
            if len(numeral.digits.rstrip("0")) >= 3 and abs(value - numeral.value) > 3 and _is_slip(numeral, value):
                return value
        return None


def _may_be_meant(stated: Stated, value: float, is_told: bool, long: bool) -> bool:
    """Whether the number may be a slip of the value, though that may stand rightly elsewhere on the card: 254 of 256
    addresses are two numbers, 0.4561 and 0.4567 hardly."""
    numeral = stated.numeral
    if not is_told:
        return True
    if not (value.is_integer() and "." not in numeral.text):
        return long
    return abs(value - abs(numeral.value)) > 3 and (len(numeral.digits) > 3 or (long and stated.is_result))


def _calculated(text: str) -> Iterator[float]:
    """What arithmetic in the text gives, and the numbers of equations in it that are true."""
    yield from values(text)
    for equation in equations(text):
        if equation.holds:
            for side in (equation.left, equation.right):
                yield from (abs(each.value) for each in numerals(side))


def _answers(card: Card) -> tuple[float, ...]:
    """The answer of a numeric card, as it is and in its unit: 6.95 · 10⁻⁵, 7.09 million."""
    if card.number is None:
        return ()
    answer, unit = card.number.value, card.number.unit.strip()
    times = "·" if unit.startswith("10") else " "
    written = next(numerals(f"{answer:.15g}{times}{unit}"), None)
    in_unit = [written.value * factor for factor in written.factors] if written else []
    return tuple(dict.fromkeys((answer, *in_unit)))


def _resembles(numeral: Numeral, value: float, close: bool) -> bool:
    """Whether the number differs from the value by a slip, or by little."""
    share = abs(numeral.value) * CLOSE
    near = close and any(abs(abs(value) / factor - abs(numeral.value)) <= share for factor in numeral.factors)
    return near or _is_slip(numeral, value) or _is_other_power(numeral, value)


def _is_other_power(numeral: Numeral, value: float) -> bool:
    """Whether the number differs from the value in its power of ten only, or in the place of the point."""
    if not value or not (numeral.has_exponent or len(numeral.digits) >= 3):
        return False
    power = round(math.log10(abs(value / numeral.value)))
    return 0 < abs(power) <= (4 if numeral.has_exponent else 1) and agrees(numeral, value / 10.0**power)


def _is_slip(numeral: Numeral, value: float) -> bool:
    """Whether the number is the value but for one digit, or for the order of two neighbours."""
    unit = 2 * numeral.half
    # Only a point makes a leading zero one that is written.
    width = len(numeral.text) if "." in numeral.text else 1
    written = abs(numeral.value) / unit
    return any(_one_slip(written, abs(value) / factor / unit, width) for factor in numeral.factors)


def _one_slip(written: float, meant: float, width: int) -> bool:
    if max(written, meant) > 1e15:
        return False
    one, other = str(round(written)), str(round(meant))
    longer = max(len(one), len(other))
    if longer < width:
        one, other = one.zfill(longer), other.zfill(longer)
    if len(one) != len(other):
        return False
    places = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 2:
        first, second = places
        return second == first + 1 and one[first] == other[second] and one[second] == other[first]
    return len(places) == 1
