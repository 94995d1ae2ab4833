"""A card from its front and back: kept word for word, there at once, and nothing else is touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from interview_cli.authoring.new_card import add_card
from interview_cli.bank.index import load_index
from interview_cli.bank.model import Card
from interview_cli.errors import DrillError, UsageError

TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co"), include_characters="\n"), max_size=60
).filter(lambda text: text.strip())


def cards(bank: Path) -> list[Card]:
    index = load_index(bank, None)
    assert not index.problems, index.problems
    found = [entry.question() for entry in index.entries]
    assert all(isinstance(card, Card) for card in found)
    return [card for card in found if isinstance(card, Card)]


def test_the_first_card_makes_the_bank(tmp_path: Path) -> None:
    bank = tmp_path / "banks" / "mine"
    made = add_card(bank, "What is 2⁵?", "32", source="A book")
    assert (made.path, made.line) == (bank / "cards.yaml", 5)
    [card] = cards(bank)
    assert (card.id, card.front, card.back, card.source) == ("what-is-25", "What is 2⁵?", "32", "A book")


def test_a_further_card_stands_below_and_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    bank = tmp_path / "mine"
    add_card(bank, "One?", "1")
    before = (bank / "cards.yaml").read_text(encoding="utf-8")
    made = add_card(bank, "Two?\n\n- or more", "2")
    text = (bank / "cards.yaml").read_text(encoding="utf-8")
    assert text.startswith(before.rstrip("\n"))
    assert "    front: |-\n      Two?\n\n      - or more\n" in text
    assert text.splitlines()[made.line - 1] == "  - id: two-or-more"


def test_a_card_goes_into_a_bank_that_somebody_wrote_by_hand(tmp_path: Path) -> None:
    (tmp_path / "bank.yaml").write_text("title: T\nlicence: MIT\ntopics: {a: A, b: B}\n", encoding="utf-8")
    deck = "# by hand\ntitle: D\ntopics: [a]\ncards:\n- {id: one, front: F, back: B}  # stays\n"
    (tmp_path / "deck.yaml").write_text(deck, encoding="utf-8")
    made = add_card(tmp_path, "New?", "Yes.", topic="b")
    assert made.path == tmp_path / "deck.yaml"
    assert (tmp_path / "deck.yaml").read_text(encoding="utf-8").startswith(deck.rstrip("\n"))
    assert [(card.id, card.topics) for card in cards(tmp_path)] == [("one", ("a",)), ("new", ("b",))]


def test_two_fronts_with_the_same_words_get_different_ids(tmp_path: Path) -> None:
    bank = tmp_path / "mine"
    for front in ("What is it?", "What is it!", "¿What is it?", "？？"):
        add_card(bank, front, "That.")
    assert [card.id for card in cards(bank)] == ["what-is-it", "what-is-it-2", "what-is-it-3", "card"]


def test_a_card_that_is_there_already_is_not_added_again(tmp_path: Path) -> None:
    bank = tmp_path / "mine"
    add_card(bank, "What is it?", "That.")
    before = (bank / "cards.yaml").read_bytes()
    with pytest.raises(UsageError, match=r"there already: .*cards.yaml:5"):
        add_card(bank, " What  is it?\n", "Something else.")
    assert (bank / "cards.yaml").read_bytes() == before


@pytest.mark.parametrize(("front", "back"), [("", "x"), ("x", ""), ("  \n", "x")])
def test_a_card_without_a_front_or_a_back_makes_nothing(tmp_path: Path, front: str, back: str) -> None:
    with pytest.raises(UsageError, match="needs a front and a back"):
        add_card(tmp_path / "mine", front, back)
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_topic_is_answered_with_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        add_card(tmp_path / "mine", "F?", "B.", topic="nope")
    assert caught.value.message == "the bank has no topic `nope`"
    assert "own" in caught.value.hint


def test_where_nothing_can_be_written_that_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DrillError, match=r"File exists|Not a directory"):
        add_card(tmp_path / "file" / "mine", "F?", "B.")


@given(TEXTS, TEXTS)
@example("08", "1e3")
@example("+.5", "0x1f")
@example("TRUE", "~")
def test_any_words_come_back_as_they_were(tmp_path_factory: pytest.TempPathFactory, front: str, back: str) -> None:
    bank = tmp_path_factory.mktemp("bank") / "mine"
    add_card(bank, "First?", "1")
    if front.split() != ["First?"]:
        add_card(bank, front, back)
        assert (cards(bank)[1].front, cards(bank)[1].back) == (front.strip(), back.strip())
