"""An edit of a shipped card is what every command sees, once; the bank itself is checked as it is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_cli.authoring.overlay import copy_of
from interview_cli.bank.library import Library

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

INK = "good/first-ink"


@pytest.fixture
def edit(own_home: Path, banks: Path) -> Path:
    """The learner's copy of a card, with another front."""
    (banks / "good" / "tree.png").write_bytes(b"tree")
    deck = banks / "good" / "deck.yaml"
    deck.write_text(
        deck.read_text(encoding="utf-8").replace("first ink have?", "first ink have? ![t](tree.png)"), "utf-8"
    )
    entry = Library.load([banks], None).entries[INK]
    path = copy_of(entry, banks / "good", own_home / "edits")
    text = path.read_text(encoding="utf-8").replace("Which colour did", "Of which hue was")
    path.write_text(text.replace("Black, from soot.", "Zinnober."), encoding="utf-8")
    return path


def test_lists_and_searches_hold_the_edited_text_once(drill: Run, edit: Path) -> None:
    listed = drill("list", "--bank", "good", "--json").data
    assert [each["id"] for each in listed] == [INK, "good/second-ink"]
    assert listed[0]["title"].startswith("Of which hue was")
    assert [line.split("\t")[0] for line in drill("search", "zinnober").out.splitlines()] == [INK]
    assert drill("search", "soot", "colour", "first").out.count(INK) == 0
    [row] = [row for row in drill("bank", "list", "--json").data if row["name"] == "good"]
    assert (row["kinds"], row["problems"]) == ({"card": 2}, 0)


def test_show_says_that_it_is_an_edit_and_where(drill: Run, edit: Path) -> None:
    done = drill("show", INK)
    assert "Of which hue was" in done.out
    assert done.out.endswith(
        f"\n\nyour edit of a shipped question: {edit}\ndelete the file to go back to the shipped one\n"
    )
    edit.unlink()
    back = drill("show", INK)
    assert "Which colour did" in back.out and "your edit" not in back.out


def test_an_export_for_anki_has_the_edited_text_and_its_picture(drill: Run, edit: Path, own_home: Path) -> None:
    from interview_cli.progress.anki_note import note_of

    out = drill("export", "cards", "--bank", "good").out
    assert out.count(INK) == 1 and "Zinnober." in out and "soot" not in out
    library = Library.load([edit.parents[3] / "banks"], None, own_home / "edits")
    note = note_of(library.entries[INK], library, with_files=True)
    assert list(note.pictures.values()) == [edit.parent / "tree.png"]


def test_a_broken_edit_is_told_by_its_place_and_the_shipped_card_is_there(drill: Run, edit: Path) -> None:
    edit.write_text(edit.read_text(encoding="utf-8").replace("  back:", "  bakc:"), encoding="utf-8")
    done = drill("show", INK)
    assert (done.code, "Which colour did" in done.out) == (0, True)
    assert done.err.startswith(f"drill: {edit}:") and done.err.count("\n") == 1
    assert drill("list", "--bank", "good").code == 3
    assert drill("list", "--bank", "other").code == 0
    [wrong] = [each for each in drill("doctor", "--json").data["checks"] if each["name"] == "banks"]
    assert (wrong["ok"], str(edit) in wrong["found"]) == (False, True)


def test_the_check_of_a_bank_takes_no_notice_of_edits(drill: Run, edit: Path, banks: Path) -> None:
    before = drill("check", str(banks / "other"), "--fast")
    edit.write_text("cards: [", encoding="utf-8")
    after = drill("check", str(banks / "good"), "--fast")
    assert (before.code, after.code) == (0, 0), after
    assert str(edit) not in after.out + after.err


def test_edits_whose_bank_is_gone_are_kept_and_not_told(
    drill: Run, edit: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DRILL_BANKS")
    edit.write_text("cards: [", encoding="utf-8")
    done = drill("list")
    assert (done.code, done.err, "good/" in done.out) == (0, "", False)
    assert edit.exists()


def test_a_backup_takes_edits_along_and_brings_them_back(
    drill: Run, edit: Path, own_home: Path, tmp_path: Path
) -> None:
    text = edit.read_bytes()
    assert drill("backup", str(tmp_path / "all.zip")).code == 0
    edit.unlink()
    assert drill("restore", str(tmp_path / "all.zip")).code == 0
    assert edit.read_bytes() == text
