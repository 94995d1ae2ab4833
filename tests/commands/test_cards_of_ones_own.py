"""`drill card add`: a card at once, in a bank of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_cli.errors import ExitCode

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
