"""Questions as items of a card sitting, and what counts as the right number or pattern."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sitting_samples import pattern, write_bank

from interview_cli.bank.library import Library
from interview_cli.bank.model import Card, Choice, Number
from interview_cli.sitting.items import Item, Piece, _option, item_for, memory_id, number_is_right, pattern_is_right


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.load([write_bank(tmp_path)], None)


def item(library: Library, name: str, mode: str = "cards", seconds: int | None = None) -> Item:
    return item_for(library.entries[f"sample/{name}"], library, mode, seconds)


# Cards


def test_a_basic_card_has_one_piece_its_back(library: Library) -> None:
    found = item(library, "plain")
    assert (found.question, found.memory_id, found.kind) == ("sample/plain", "sample/plain", "card")
    assert (found.front, found.topic, found.topics) == ("What is a hash?", "Hash maps", ("hashing",))
    assert found.pieces == (Piece("", "A number made of the content."),)
    assert found.source == "A book"


def test_a_derive_card_shows_its_steps_before_its_back(library: Library) -> None:
    assert item(library, "derived").pieces == (
        Piece("step 1 of 2", "First this."),
        Piece("step 2 of 2", "Then that."),
        Piece("", "So it is."),
    )


def test_an_overview_card_shows_its_back_and_then_its_facets_which_are_ticked(library: Library) -> None:
    found = item(library, "wide")
    assert found.facets == (Piece("cost", "High.", is_facet=True), Piece("use", "Rare.", is_facet=True))
    assert found.pieces == (Piece("", "In short."), *found.facets)
    assert item(library, "derived").facets == ()


def test_probes_are_no_part_of_the_answer_but_of_all_that_there_is_to_read(library: Library) -> None:
    found = item(library, "wide")
    assert found.probes == (Piece("and if asked: Why so?", "Because."),)
    assert found.everything == (*found.pieces, *found.probes)


def test_a_choice_card_tells_of_every_option_whether_it_is_right_and_why(library: Library) -> None:
    found = item(library, "picked")
    assert [choice.text for choice in found.choices] == ["One", "Two"]
    [piece] = found.pieces
    assert piece.text == "- **a** One\n\n  *wrong*: too small\n- **b** Two\n\n  *right*\n\nThe second."


def test_the_signs_of_an_option_are_not_taken_for_markdown() -> None:
    shown = _option(0, Choice(text="x_i * y_j [k]", right=True))
    assert shown.splitlines()[0] == r"- **a** x\_i \* y\_j \[k\]"


def test_a_numeric_card_carries_its_number(library: Library) -> None:
    assert item(library, "counted").number == Number(1000, 10, unit="items")


# Stories


def test_a_story_shows_what_is_listened_for_and_its_scope(library: Library) -> None:
    found = item(library, "told")
    assert found.kind == "story"
    assert [piece.heading for piece in found.pieces] == [
        "what the interviewer asks next",
        "listens for",
        "strong",
        "weak",
        "scope",
    ]
    assert found.pieces[0].text == "- What then?\n- And after?"
    assert found.pieces[-1].text == "- middle: a colleague\n- senior: a team\n- staff: a company"


def test_a_story_has_its_own_seconds_unless_the_recipe_has_some(library: Library) -> None:
    assert item(library, "told").seconds == 150
    assert item(library, "told", seconds=60).seconds == 60


# Patterns


def test_a_pattern_item_shows_the_problem_with_two_examples_and_asks_for_its_topic(library: Library) -> None:
    found = item(library, "pair-sum", "patterns", 90)
    assert (found.kind, found.pattern, found.patterns) == ("pattern", "Two pointers", ("Two pointers", "Hash maps"))
    assert (found.title, found.seconds, found.topic) == ("Pair sum", 90, "")
    assert "pair_sum([2, 2], 4)" in found.front
    assert "pair_sum([3, 3], 6)" not in found.front
    assert found.pieces == (Piece("Two pointers", "One pass with a map.\n\nO(n) time, O(n) space"),)


def test_a_pattern_has_a_memory_of_its_own_beside_that_of_its_problem(library: Library) -> None:
    entry = library.entries["sample/pair-sum"]
    assert memory_id(entry, "patterns") == "sample/pair-sum#pattern"
    assert memory_id(entry, "code") == "sample/pair-sum"
    assert item(library, "pair-sum", "patterns").memory_id == "sample/pair-sum#pattern"


@pytest.mark.parametrize(
    "typed", ["Two pointers", "two pointers", "TWO-POINTERS", "  two   pointers. ", "two_pointers"]
)
def test_a_pattern_is_right_in_any_case_and_punctuation(typed: str) -> None:
    assert pattern_is_right(pattern(), typed)


@pytest.mark.parametrize("typed", ["", "two", "pointers two", "two pointer", "hash maps", "two pointers and more"])
def test_other_words_are_not_the_pattern(typed: str) -> None:
    assert not pattern_is_right(pattern(), typed)


@pytest.mark.parametrize("typed", ["", "?", "グラフ"])
def test_a_pattern_in_another_script_is_not_named_by_other_words(typed: str) -> None:
    assert not pattern_is_right(pattern(right="動的計画法"), typed)


def test_a_pattern_in_another_script_is_named_by_its_words() -> None:
    assert pattern_is_right(pattern(right="Динамика"), "динамика")


# Numbers


@pytest.mark.parametrize(
    "typed", ["1000", "1,000", "1e3", "1E3", "+1000", " 1000 ", "1000.", "1000.0", "1 000".replace(" ", "")]
)
def test_a_number_may_be_written_in_any_usual_way(typed: str) -> None:
    assert number_is_right(Number(1000.0), typed) is True


@pytest.mark.parametrize("typed", ["80 GB", "80gb", "80 gb", "80"])
def test_the_unit_may_stand_behind_or_be_left_out(typed: str) -> None:
    assert number_is_right(Number(80.0, unit="GB"), typed) is True


@pytest.mark.parametrize(("typed", "right"), [("5%", True), ("5 %", True), ("0.05", True), ("5", False)])
def test_a_percent_sign_divides_by_a_hundred(typed: str, right: bool) -> None:
    assert number_is_right(Number(0.05), typed) is right


@pytest.mark.parametrize("typed", ["5%", "5 %", "5"])
def test_where_percent_is_the_unit_it_divides_nothing(typed: str) -> None:
    assert number_is_right(Number(5.0, unit="%"), typed) is True


@pytest.mark.parametrize("typed", ["-3", "−3", "-3.0"])
def test_a_minus_may_be_the_mathematical_one(typed: str) -> None:
    assert number_is_right(Number(-3.0), typed) is True


@pytest.mark.parametrize("typed", ["990", "1010", "1000", "995.5"])
def test_within_the_tolerance_is_right(typed: str) -> None:
    assert number_is_right(Number(1000.0, 10.0), typed) is True


@pytest.mark.parametrize("typed", ["989.9", "1010.1", "0", "-1000"])
def test_outside_the_tolerance_is_wrong(typed: str) -> None:
    assert number_is_right(Number(1000.0, 10.0), typed) is False


@pytest.mark.parametrize(("answer", "tolerance", "typed"), [(0.3, 0.1, "0.4"), (0.7, 0.1, "0.8"), (1.1, 0.1, "1.0")])
def test_the_very_edge_of_the_tolerance_is_right_whatever_binary_fractions_make_of_it(
    answer: float, tolerance: float, typed: str
) -> None:
    assert number_is_right(Number(answer, tolerance), typed) is True


@pytest.mark.parametrize("typed", ["", "  ", "abc", "1 2", "12 apples", "--3", "1e", ".", "nan", "inf", "0x10", "5%%"])
def test_what_is_no_number_is_not_judged(typed: str) -> None:
    assert number_is_right(Number(3.0), typed) is None


def test_a_very_small_answer_is_not_nought() -> None:
    assert number_is_right(Number(1e-12), "0") is False
    assert number_is_right(Number(1e-12), "1e-12") is True


@given(st.floats(-1e12, 1e12, allow_subnormal=False), st.sampled_from(["", "GB", "%", "ms", "e", "×"]))
def test_the_answer_itself_is_right_however_python_writes_it(answer: float, unit: str) -> None:
    assert number_is_right(Number(answer, unit=unit), f"{answer!r} {unit}") is True


@given(st.floats(-1e3, 1e3), st.floats(0.001, 1e3), st.floats(1.01, 50))
def test_further_away_than_the_tolerance_is_wrong(answer: float, tolerance: float, times: float) -> None:
    number = Number(answer, tolerance)
    assert number_is_right(number, repr(answer + tolerance * times)) is False
    assert number_is_right(number, repr(answer - tolerance * times)) is False


@given(st.text(max_size=30), st.text(max_size=5))
def test_no_text_is_too_strange_to_be_judged(typed: str, unit: str) -> None:
    assert number_is_right(Number(1.0, unit=unit), typed) in (True, False, None)


def test_the_gaps_of_a_cloze_card_are_hidden_in_front_and_filled_in_the_answer(tmp_path: Path) -> None:
    bank = write_bank(tmp_path)
    deck = "title: Gaps\ntopics: [hashing]\ncards:\n"
    deck += "  - {id: gaps, form: cloze, front: 'A {{hash}} map finds a key in {{O(1)}}.', back: On average.}\n"
    (bank / "gaps.yaml").write_text(deck, encoding="utf-8")
    library = Library.load([bank.parent], None)
    assert not library.problems
    item = item_for(library.entries["sample/gaps"], library, "cards", None)
    assert item.front == "A **[ … ]** map finds a key in **[ … ]**."
    assert [piece.text for piece in item.pieces] == ["A **hash** map finds a key in **O(1)**.", "On average."]


def test_a_typed_card_hands_on_its_answers(tmp_path: Path) -> None:
    bank = write_bank(tmp_path)
    deck = "title: Lines\ntopics: [hashing]\ncards:\n"
    deck += "  - {id: line, form: typed, front: What?, back: That., answers: [that, this]}\n"
    (bank / "lines.yaml").write_text(deck, encoding="utf-8")
    library = Library.load([bank.parent], None)
    item = item_for(library.entries["sample/line"], library, "cards", None)
    assert (item.answers, item.is_typed) == (("that", "this"), True)


def test_a_back_that_only_repeats_the_sentence_is_not_shown_twice(library: Library) -> None:
    first = next(iter(library.entries.values()))
    for back, pieces in (("A heap  is a tree.", 1), ("Every node is at most its children.", 2)):
        card = Card(id="c", form="cloze", front="A {{heap}} is a tree.", back=back)
        body = msgspec.Raw(msgspec.msgpack.encode(card))
        made = item_for(msgspec.structs.replace(first, kind="card", body=body), library, "cards", None)
        assert [piece.text for piece in made.pieces] == ["A **heap** is a tree.", back][:pieces]
