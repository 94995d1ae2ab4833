"""Setting banks aside and bringing them back."""

from __future__ import annotations

from pathlib import Path

import pytest
from archive_samples import DECK, SOUND, write_files

from interview_cli.authoring.install import add
from interview_cli.authoring.shelf import Shelf
from interview_cli.errors import UsageError


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    """A shelf with the small bank on it."""
    shelf = Shelf(tmp_path / "home")
    add(shelf, write_files(tmp_path / "theirs"), ())
    return shelf


def front(shelf: Shelf) -> str:
    text = (shelf.bank("sizes") / "deck.yaml").read_text(encoding="utf-8")
    return text.partition("front: ")[2].partition(",")[0]


def newer(folder: Path) -> Path:
    """A later edition of the bank, with another question."""
    return write_files(folder, {**SOUND, "sizes/deck.yaml": DECK.replace("How long is an inch?", "And a foot?")})


def test_what_was_removed_comes_back_with_its_record(shelf: Shelf) -> None:
    record = shelf.record("sizes")
    with shelf.changing():
        shelf.remove("sizes")
    assert shelf.names() == [] and shelf.record("sizes") is None
    with shelf.changing():
        assert shelf.restore("sizes") is False
    assert shelf.names() == ["sizes"] and shelf.record("sizes") == record
    assert list((shelf.folder / ".removed").iterdir()) == []


def test_what_was_replaced_comes_back_and_the_two_can_be_swapped_again(shelf: Shelf, tmp_path: Path) -> None:
    assert add(shelf, newer(tmp_path / "newer"), (), replace=True).replaced
    assert front(shelf) == "And a foot?"
    for expected in ("How long is an inch?", "And a foot?"):
        with shelf.changing():
            assert shelf.restore("sizes") is True
        assert front(shelf) == expected


def test_the_latest_of_several_comes_back_first(shelf: Shelf, tmp_path: Path) -> None:
    with shelf.changing():
        shelf.remove("sizes")
    add(shelf, newer(tmp_path / "newer"), ())
    with shelf.changing():
        shelf.remove("sizes")
        shelf.restore("sizes")
    assert front(shelf) == "And a foot?"


@pytest.mark.parametrize("name", ["missing", "..", ".removed", "../home", "*", "installed.json", ""])
def test_only_a_bank_on_the_shelf_is_removed_or_brought_back(shelf: Shelf, name: str) -> None:
    with shelf.changing():
        shelf.remove("sizes")
        shelf.restore("sizes")
        with pytest.raises(UsageError, match="there is no bank"):
            shelf.remove(name)
        with pytest.raises(UsageError, match="was set aside"):
            shelf.restore(name)
    assert shelf.names() == ["sizes"]


def test_a_link_to_a_bank_is_set_aside_not_what_it_leads_to(shelf: Shelf, tmp_path: Path) -> None:
    (shelf.folder / "linked").symlink_to(tmp_path / "theirs" / "sizes")
    with shelf.changing():
        shelf.remove("linked")
    assert shelf.names() == ["sizes"]
    assert (tmp_path / "theirs" / "sizes" / "bank.yaml").is_file()
    with shelf.changing():
        shelf.restore("linked")
    assert (shelf.folder / "linked").is_symlink()


def test_a_new_bank_of_an_old_name_was_not_installed(shelf: Shelf) -> None:
    shelf.forget("sizes")
    assert shelf.record("sizes") is None
    shelf.forget("sizes")


def test_a_damaged_record_is_as_good_as_none(shelf: Shelf) -> None:
    (shelf.folder.parent / "installed" / "sizes.json").write_text("{", encoding="utf-8")
    assert shelf.record("sizes") is None
