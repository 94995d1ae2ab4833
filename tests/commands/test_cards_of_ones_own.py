"""`drill card add`: a card at once, in a bank of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_cli.commands.card_sitting import add_to_own_bank
from interview_cli.errors import DrillError, ExitCode
from interview_cli.sitting.effects import NewCard

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]


def test_a_card_is_added_and_listed_at_once(drill: Run, own_home: Path) -> None:
    done = drill("card", "add", "What is 2⁵?", "32", "--source", "A book")
    deck = own_home / "banks" / "mine" / "cards.yaml"
    assert (done.code, done.err) == (0, "")
    assert done.out == f"added to {deck}:5; `drill review` asks it among the new cards\n"
    assert [each["id"] for each in drill("list", "--bank", "mine", "--json").data] == ["mine/what-is-25"]
    assert drill("check", str(own_home / "banks" / "mine")).code == 0


def test_the_same_card_again_is_refused_and_changes_nothing(drill: Run, own_home: Path) -> None:
    drill("card", "add", "What is it?", "That.")
    before = (own_home / "banks" / "mine" / "cards.yaml").read_bytes()
    done = drill("card", "add", "What is it?", "This.")
    assert done.code == ExitCode.USAGE
    assert "this card is there already" in done.err
    assert (own_home / "banks" / "mine" / "cards.yaml").read_bytes() == before


@pytest.mark.parametrize("arguments", [(), ("What?",), ("What?", "  ")])
def test_without_a_terminal_front_and_back_have_to_be_given(
    drill: Run, own_home: Path, arguments: tuple[str, ...]
) -> None:
    done = drill("card", "add", *arguments)
    assert done.code == ExitCode.USAGE
    assert "a card needs a front and a back" in done.err
    assert not (own_home / "banks").exists()


def test_a_shipped_bank_takes_no_cards(drill: Run) -> None:
    done = drill("card", "add", "F?", "B.", "--bank", "ml_fundamentals")
    assert done.code == ExitCode.USAGE
    assert "the bank `ml_fundamentals` is not one of yours" in done.err


def test_the_plan_tells_which_pictures_come_along(drill: Run, own_home: Path, tmp_path: Path) -> None:
    (tmp_path / "heap.png").write_bytes(b"x")
    notes = tmp_path / "notes.md"
    notes.write_text("What is this? ![a heap](heap.png) :: A heap.\n\nAnd? :: ![x](gone.png)\n", encoding="utf-8")
    done = drill("import", str(notes), "--yes")
    assert done.code == 0
    assert "1 picture copied into the bank\n" in done.out
    assert "1 picture left out: not beside the file, such as gone.png\n" in done.out
    assert [path.suffix for path in (own_home / "banks" / "mine" / "pictures").iterdir()] == [".png"]


SIDES = (NewCard("Only “Cost”: Tell all.", "High.", "A book"), NewCard("Only “Use”: Tell all.", "Rare.", ""))


def test_cards_out_of_a_sitting_stand_where_drill_card_add_puts_them_and_none_twice(drill: Run, own_home: Path) -> None:
    assert add_to_own_bank(SIDES[:1]) == 1
    assert add_to_own_bank(SIDES) == 1
    assert add_to_own_bank(SIDES) == 0
    ids = [each["id"] for each in drill("list", "--bank", "mine", "--json").data]
    assert ids == ["mine/only-cost-tell-all", "mine/only-use-tell-all"]
    shown = drill("show", "mine/only-cost-tell-all", "--answer").out
    assert "Only “Cost”: Tell all." in shown and "High." in shown
    assert "source: A book" in (own_home / "banks" / "mine" / "cards.yaml").read_text(encoding="utf-8")
    assert drill("check", str(own_home / "banks" / "mine")).code == 0


def test_cards_out_of_a_sitting_that_cannot_be_written_say_so(own_home: Path) -> None:
    own_home.mkdir(exist_ok=True)
    (own_home / "banks").write_text("no folder", encoding="utf-8")
    with pytest.raises(DrillError, match="banks"):
        add_to_own_bank(SIDES)


def test_cards_out_of_a_sitting_that_were_added_before_the_bank_broke_stay(own_home: Path) -> None:
    add_to_own_bank(SIDES[:1])
    deck = own_home / "banks" / "mine" / "cards.yaml"
    deck.write_text(deck.read_text(encoding="utf-8") + "  - {id: [", encoding="utf-8")
    before = deck.read_bytes()
    with pytest.raises(DrillError, match=r"cards\.yaml"):
        add_to_own_bank(SIDES)
    assert deck.read_bytes() == before
