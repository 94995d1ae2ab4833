"""Cards with fresh numbers: the same for the same meeting, others at the next, always within their bounds."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.bank.formula import NoFormula
from interview_cli.bank.generated import draw, drawn, formulas, with_numbers
from interview_cli.bank.index import load_index
from interview_cli.bank.model import Card, Span

HEADS: dict[str, Any] = {
    "id": "heads",
    "form": "numeric",
    "front": "{n} tosses with {p:.0%}: how probable are {k} heads?",
    "back": "{answer:.3f} of {2**n:,}; {n * 1000} and {p / 3}; {5 * p:,}.",
    "number": {"answer": "comb(n, k) * p**k * (1 - p)**(n - k)", "relative": 0.02, "unit": "of 1"},
    "draw": {"n": {"from": 4, "to": 12}, "k": [2, 3, 4, 11], "p": {"from": 0.1, "to": 0.9, "step": 0.1}},
    "where": "k < n",
    "probes": [{"question": "And none of {n}?", "answer": "{(1 - p)**n:.3f}"}],
    "verify": "x = n + k\n",
}


def card(**changes: Any) -> Card:
    return msgspec.convert({**HEADS, **changes}, Card)


def test_all_texts_and_the_answer_follow_from_the_draw() -> None:
    found = with_numbers(card(), {"n": 10, "k": 3, "p": 0.2})
    assert found.front == "10 tosses with 20%: how probable are 3 heads?"
    assert found.back == "0.201 of 1,024; 10,000 and 0.06667; 1."
    assert (found.probes[0].question, found.probes[0].answer) == ("And none of 10?", "0.107")
    assert found.number is not None
    assert found.number.value == pytest.approx(0.201326592)
    assert found.number.room == pytest.approx(0.02 * 0.201326592)
    assert found.number.unit == "of 1"
    assert found.verify == "n = 10\nk = 3\np = 0.2\nx = n + k\n"
    assert (found.draw, found.where) == ({}, "")


def test_a_meeting_has_its_numbers_and_the_next_one_others() -> None:
    fronts = [drawn(card(), meeting).front for meeting in range(40)]
    assert fronts == [drawn(card(), meeting).front for meeting in range(40)]
    assert len(set(fronts)) > 30
    assert drawn(card(id="other")).front != fronts[0] or drawn(card(id="third")).front != fronts[0]


def test_a_card_without_parameters_stays_as_it_is() -> None:
    plain = msgspec.convert({"id": "a", "front": "Set {1, 2}?", "back": "{n}"}, Card)
    assert drawn(plain, 3) is plain


@given(st.integers(0, 10_000))
def test_every_draw_is_within_its_bounds(seed: int) -> None:
    values = draw(card(), str(seed))
    assert 4 <= values["n"] <= 12 and values["k"] in (2, 3, 4, 11) and values["k"] < values["n"]
    assert values["p"] in [round(0.1 * at, 1) for at in range(1, 10)]


@pytest.mark.parametrize(
    ("span", "values"),
    [
        ({"from": 2, "to": 5}, (2, 3, 4, 5)),
        ({"from": 0.1, "to": 0.5, "step": 0.1}, (0.1, 0.2, 0.3, 0.4, 0.5)),
        ({"from": 10, "to": 35, "step": 10}, (10, 20, 30)),
        ({"from": 3, "to": 3}, (3,)),
        ({"from": -1, "to": 1, "step": 0.5}, (-1.0, -0.5, 0.0, 0.5, 1.0)),
    ],
)
def test_a_span_holds_both_ends(span: dict[str, float], values: tuple[float, ...]) -> None:
    assert tuple(msgspec.convert(span, Span)) == values


def test_a_draw_that_cannot_be_calculated_is_passed_over() -> None:
    odd = card(number={"answer": "1 / (k - 2)", "relative": 0.1}, back="{answer}")
    numbers = {drawn(odd, meeting).number for meeting in range(60)}
    assert {round(number.value, 3) for number in numbers if number} == {1.0, 0.5, 0.111}


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"front": "{m} tosses?"}, "`m` is no parameter; `draw` names them"),
        ({"back": "{n +}"}, "`n +` is no formula"),
        ({"number": {"answer": "n / 0"}}, "cannot be calculated"),
        ({"where": "k > 100"}, "no draw of 1000 fulfils `where: k > 100`"),
        ({"draw": {"n": {"from": 5, "to": 4}}}, "swap them"),
        ({"draw": {"n": {"from": 0, "to": 10**9}}}, "more than 100,000 values; make `step` larger"),
        ({"draw": {"n": []}}, "length >= 1"),
        ({"draw": {"2n": [1]}}, "key"),
        ({"form": "basic", "number": None}, "`draw` belongs to cards of the form `numeric`"),
        ({"draw": {}}, "`where` needs parameters to `draw`"),
        ({"draw": {}, "where": ""}, "a formula needs parameters to `draw`"),
    ],
)
def test_what_cannot_be_drawn_is_told_when_the_card_is_read(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(msgspec.ValidationError) as caught:
        card(**changes)
    assert words in str(caught.value)


def test_a_wide_span_costs_no_more_than_a_narrow_one() -> None:
    """None of its 99,001 numbers but the one that is drawn is made; else the thousand tries would take minutes."""
    with pytest.raises(msgspec.ValidationError, match="no draw of 1000 fulfils"):
        card(draw={"n": {"from": 0, "to": 99_000}, "k": [2], "p": [0.5]}, where="n < 0")


def test_the_place_in_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "bank.yaml").write_text("title: B\nlicence: MIT\ntopics: {a: A}\n", encoding="utf-8")
    (tmp_path / "deck.yaml").write_text(
        "title: D\ntopics: [a]\ncards:\n  - id: x\n    form: numeric\n    front: '{n}?'\n    back: '{m}'\n"
        "    number: {answer: n}\n    draw: {n: [1, 2]}\n",
        encoding="utf-8",
    )
    (problem,) = load_index(tmp_path, None).problems
    assert (problem.line, problem.message) == (4, "`m` is no parameter; `draw` names them")


def test_the_formulas_of_a_card_are_named_with_their_places() -> None:
    found = list(formulas(card()))
    assert ("where", "k < n") in found and ("number: answer", HEADS["number"]["answer"]) in found
    assert ("front", "p") in found and ("probe 1", "(1 - p)**n") in found


def test_an_undrawn_answer_is_no_number() -> None:
    number = card().number
    assert number is not None
    with pytest.raises(TypeError, match="have not been drawn"):
        _ = number.value
    with pytest.raises(NoFormula):
        with_numbers(card(), {"n": 3})
