"""`drill card edit` opens the deck of one's own cards, or the one with a card, and says whether it can be read."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import DRILL, write_script

from interview_cli.errors import ExitCode

if TYPE_CHECKING:
    from terminal_fixtures import Start

pytest_plugins = ["terminal_fixtures"]

ADD = 'file.write_text(file.read_text() + "  - {id: more, front: And?, back: So.}\\n")'
BREAK = 'file.write_text(file.read_text().replace("front", "frnt"))'
SHIPPED = "ml_fundamentals/parameters-of-a-dense-layer"


@pytest.fixture
def deck(own_home: Path) -> Path:
    subprocess.run([*DRILL, "card", "add", "What?", "That."], stdout=subprocess.DEVNULL, check=True)
    return own_home / "banks" / "mine" / "cards.yaml"


def edited(start: Start, tmp_path: Path, editor: str, *arguments: str) -> tuple[int, str]:
    environment = {"EDITOR": write_script(tmp_path / "editor.py", editor)}
    run = start("card", "edit", *arguments, environment=environment, columns=200)
    code = run.end()
    return code, run.text()


@pytest.mark.parametrize("named", [(), ("mine/what",), ("what",), ("--bank", "mine")])
def test_the_deck_is_opened_and_its_cards_are_counted(
    start: Start, tmp_path: Path, deck: Path, named: tuple[str, ...]
) -> None:
    code, text = edited(start, tmp_path, ADD, *named)
    assert code == 0
    assert f"{deck}: 2 cards, all can be read" in text


def test_what_cannot_be_read_is_told_with_its_place_and_kept(start: Start, tmp_path: Path, deck: Path) -> None:
    code, text = edited(start, tmp_path, BREAK)
    assert code == ExitCode.BANK_INVALID
    assert f"{deck}:6:5: unknown field `frnt`; did you mean `front`?" in text
    assert "frnt" in deck.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((), "there are no cards in your bank `mine`"),
        (("--bank", "quant"), "the bank `quant` is not one of yours"),
        (("two-sum",), "`leetcode/two-sum` is a problem, not a card"),
        (("no-such-card",), "there is no question `no-such-card`"),
    ],
)
def test_where_there_is_nothing_to_edit_no_editor_is_opened(
    start: Start, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    code, text = edited(start, tmp_path, "raise SystemExit(7)", *arguments)
    assert code == ExitCode.USAGE
    assert words in text


def test_of_a_shipped_card_a_copy_is_opened_and_asked_from_then_on(
    start: Start, tmp_path: Path, own_home: Path
) -> None:
    reword = 'file.write_text(file.read_text().replace("front: ", "front: My words. ", 1))'
    code, text = edited(start, tmp_path, reword, SHIPPED)
    assert code == 0
    assert "It is asked from now on, instead of the shipped card" in text
    assert (own_home / "edits" / f"{SHIPPED}.yaml").is_file()


def test_a_copy_that_was_looked_at_and_left_does_not_stay(start: Start, tmp_path: Path, own_home: Path) -> None:
    code, text = edited(start, tmp_path, "time.sleep(1.2)", SHIPPED)
    assert code == 0
    assert "nothing was changed: the shipped card is asked" in text
    assert not (own_home / "edits").exists()


def test_without_a_terminal_nothing_is_opened(deck: Path) -> None:
    before = deck.read_bytes()
    done = subprocess.run([*DRILL, "card", "edit"], capture_output=True, text=True, stdin=subprocess.DEVNULL)
    assert done.returncode == ExitCode.ENVIRONMENT
    assert "this needs a terminal" in done.stderr
    assert deck.read_bytes() == before
