"""Cards with fresh numbers: the parameters are drawn, and the texts and the answer follow from them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from random import Random

import msgspec

from interview_cli.bank import formula
from interview_cli.bank.formula import NoFormula, Value
from interview_cli.bank.model import Card, Number

HOLE = re.compile(r"\{([^{}:]+)(?::(,?(?:\.\d)?[%feg]?))?\}")
"""A place in a text for a number: a formula of the parameters, and how Python is to write it."""
_TRIES = 1000
_DRAWS = 20


def drawn(card: Card, meeting: int = 0) -> Card:
    """The card with numbers, others at each meeting; one without parameters is given back as it is.

    A draw that cannot be calculated is passed over. Raises NoFormula when there is no other.
    """
    if not card.draw:
        return card
    for attempt in range(_DRAWS - 1):
        try:
            return with_numbers(card, draw(card, f"{meeting} {attempt}" if attempt else str(meeting)))
        except NoFormula:
            continue
    return with_numbers(card, draw(card, f"{meeting} {_DRAWS - 1}"))


def draw(card: Card, seed: str) -> dict[str, Value]:
    """A value for each parameter, such that `where` holds; the same for the same seed. Raises NoFormula."""
    random = Random(f"{card.id} {seed}")
    for _ in range(_TRIES):
        values: dict[str, Value] = {name: random.choice(what) for name, what in card.draw.items()}
        if fits(card, values):
            return values
    raise NoFormula(f"no draw of {_TRIES} fulfils `where: {card.where}`")


def fits(card: Card, values: Mapping[str, Value]) -> bool:
    """Whether the draw fulfils the card's `where`. Raises NoFormula."""
    return not card.where or bool(formula.value(formula.parsed(card.where), _named(values)))


def with_numbers(card: Card, values: Mapping[str, Value]) -> Card:
    """The card with these values of its parameters. Raises NoFormula."""
    if card.number is None:
        raise NoFormula("`draw` belongs to cards of the form `numeric`")
    named = _named(values)
    answer = card.number.answer
    if isinstance(answer, str):
        answer = float(formula.value(formula.parsed(answer), named))
    known = _named({**values, "answer": answer})
    tolerance = max(card.number.tolerance, card.number.relative * abs(answer))

    def filled(text: str) -> str:
        return HOLE.sub(lambda hole: _written(formula.value(formula.parsed(hole[1]), known), hole[2] or ""), text)

    return msgspec.structs.replace(
        card,
        front=filled(card.front),
        back=filled(card.back),
        probes=tuple(
            msgspec.structs.replace(probe, question=filled(probe.question), answer=filled(probe.answer))
            for probe in card.probes
        ),
        number=Number(answer, tolerance, unit=card.number.unit),
        verify="".join(f"{name} = {value!r}\n" for name, value in values.items()) + card.verify if card.verify else "",
        draw={},
        where="",
    )


def formulas(card: Card) -> Iterator[tuple[str, str]]:
    """Where a formula stands in the card, and the formula."""
    if card.where:
        yield "where", card.where
    if card.number is not None and isinstance(card.number.answer, str):
        yield "number: answer", card.number.answer
    texts = [("front", card.front), ("back", card.back)]
    for number, probe in enumerate(card.probes, start=1):
        texts += [(f"probe {number}", probe.question), (f"probe {number}", probe.answer)]
    for field, text in texts:
        for hole in HOLE.finditer(text):
            yield field, hole[1]


def _named(values: Mapping[str, Value]) -> formula.Named:
    def named(name: str) -> Value:
        if name not in values:
            raise NoFormula(f"`{name}` is no parameter; `draw` names them")
        return values[name]

    return named


def _written(number: Value, how: str) -> str:
    if isinstance(number, float) and number.is_integer() and abs(number) < 1e15 and how in ("", ","):
        number = int(number)
    if how:
        return format(number, how)
    if isinstance(number, int):
        return f"{number:,}" if abs(number) >= 10_000 else str(number)
    return f"{number:.4g}"
