"""The text of a card in the terminal: formulas in Unicode, and of a picture what it shows and a path to open it by."""

from __future__ import annotations

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from interview_cli.bank.library import Library
from interview_cli.screens.card_text import illustrated
from interview_cli.screens.console import THEME
from interview_cli.screens.question_view import question_view

DECK = """\
title: Deck
topics: [own]
cards:
  - id: tree
    front: "What is this?\\n\\n![a *tree* in a forest](pictures/tree%201.png)"
    back: "![](pictures/gone.png)"
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    made = tmp_path / "mine"
    (made / "pictures").mkdir(parents=True)
    (made / "bank.yaml").write_text("title: Mine\nlicence: MIT\ntopics: {own: Own}\n", encoding="utf-8")
    (made / "deck.yaml").write_text(DECK, encoding="utf-8")
    (made / "pictures" / "tree 1.png").write_bytes(b"x")
    return made


def drawn(text: str, bank: Path, width: int = 200, colour: bool = False) -> str:
    console = Console(
        file=StringIO(),
        width=width,
        theme=THEME,
        force_terminal=colour,
        color_system="standard" if colour else None,
        legacy_windows=False,
    )
    console.print(illustrated(text, str(bank / "deck.yaml")))
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_without_colour_it_is_a_line_with_the_path_to_open(bank: Path) -> None:
    text = drawn("Look:\n\n![a *tree*](pictures/tree%201.png)", bank)
    assert f"picture: a *tree*, {bank}/pictures/tree 1.png" in [line.rstrip() for line in text.splitlines()]
    assert "\x1b" not in text


def test_in_colour_the_path_is_a_link_to_the_file(bank: Path) -> None:
    text = drawn("![a](pictures/tree%201.png)", bank, colour=True)
    assert f"file://{bank}/pictures/tree%201.png\x1b" in text


def test_in_forty_columns_no_part_of_the_path_is_lost(bank: Path) -> None:
    text = drawn("![a](pictures/tree%201.png)", bank, width=40)
    assert f"{bank}/pictures/tree1.png" in "".join(text.split())


def test_a_path_below_the_home_is_written_as_one_types_it(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(bank.parent))
    assert "picture: a, ~/mine/pictures/tree 1.png" in drawn("![a](pictures/tree%201.png)", bank)


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("gone.png", "(is not there)"),
        ("../../etc/passwd", "(leads out of the bank)"),
        ("https://example.org/a_b_c.png", "(is an address, and nothing is fetched)"),
    ],
)
def test_what_cannot_be_looked_at_says_so_and_is_no_link(bank: Path, target: str, why: str) -> None:
    assert f"picture: a, {target} {why}" in drawn(f"![a]({target})", bank)
    assert "\x1b]8" not in drawn(f"![a]({target})", bank, colour=True)


def test_a_card_shows_its_pictures_on_paper_too(bank: Path) -> None:
    library = Library.load([bank], None)
    console = Console(file=StringIO(), width=200, theme=THEME)
    console.print(question_view(library.entries["mine/tree"], library, answer=True))
    assert isinstance(console.file, StringIO)
    text = console.file.getvalue()
    assert "picture: a *tree* in a forest, " in text
    assert "picture, pictures/gone.png (is not there)" in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (r"Why $\frac{q \cdot k}{\sqrt{d_k}}$?", "Why (q · k)/√(dₖ)?"),
        (r"$a * b * c$ and $x_1$, not `$x_1$`", "a * b * c and x₁, not $x_1$"),
        ("It costs $5, not $6.", "It costs $5, not $6."),
    ],
)
def test_formulas_are_shown_in_unicode_and_code_as_it_is(bank: Path, text: str, shown: str) -> None:
    assert drawn(text, bank).split() == shown.split()
