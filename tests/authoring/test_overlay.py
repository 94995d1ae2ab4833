"""Copies of shipped cards: written once and whole, read as what they copy, and gone again when nothing was changed."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.authoring.new_question import write_file
from interview_cli.authoring.overlay import copy_of, remove_unchanged
from interview_cli.bank.index import load_index
from interview_cli.bank.library import Library
from interview_cli.errors import DrillError
from interview_cli.paths import shipped_folder

COVER = "title: A bank\nlicence: MIT\ntopics: {sizes: Sizes, colours: Colours}\n"
DECK = """\
title: Facts
topics: [sizes]
level: hard
# for authors
cards:
  - id: one
    front: Front of one ![a tree](pictures/tree%201.png)
    back: Back of one
    minutes: 2
  - id: two
    topics: [colours]
    front: 'Two? ![a tree](<pictures/tree 1.png>) ![gone](gone.png)'
    back: "08"
  - {id: bank, front: Of banks, back: Yes}
stories:
  - id: told
    front: Tell me.
    signals: [Candour]
    probes: [What then?]
    strong: [Says so]
    weak: [Blames]
    scope: {middle: a colleague, senior: a team, staff: a company}
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A bank whose deck and picture stand in a folder of it."""
    folder = tmp_path / "shipped" / "facts"
    (folder / "deep" / "pictures").mkdir(parents=True)
    (folder / "bank.yaml").write_text(COVER, encoding="utf-8")
    (folder / "deep" / "deck.yaml").write_text(DECK, encoding="utf-8")
    (folder / "deep" / "pictures" / "tree 1.png").write_bytes(b"tree")
    return folder


@pytest.fixture
def edits(tmp_path: Path) -> Path:
    return tmp_path / "home" / "edits"


def loaded(bank: Path, edits: Path) -> Library:
    return Library.load([bank.parent], None, edits)


def copied(bank: Path, edits: Path, slug: str = "one") -> Path:
    return copy_of(loaded(bank, edits).original(f"facts/{slug}"), bank, edits)


def files(folder: Path) -> list[str]:
    found = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    return sorted(name for name in found if not name.startswith(".schema/"))


@pytest.mark.parametrize("slug", ["one", "two", "told", "bank"])
def test_a_copy_says_what_the_shipped_question_says(bank: Path, edits: Path, slug: str) -> None:
    path = copied(bank, edits, slug)
    library = loaded(bank, edits)
    entry = library.entries[f"facts/{slug}"]
    assert (entry.path, library.problems) == (str(path), [])
    assert entry.question() == library.original(f"facts/{slug}").question()


def test_every_shipped_card_and_story_can_be_copied(edits: Path) -> None:
    folder = shipped_folder() / "question_banks"
    shipped = Library.load([folder], None)
    entries = [entry for entry in shipped.entries.values() if entry.kind != "code"]
    for entry in entries:
        copy_of(entry, folder / entry.bank, edits)
    library = Library.load([folder], None, edits)
    assert library.problems == []
    assert all(library.is_edit(library.entries[entry.id]) for entry in entries)
    assert [library.entries[entry.id].body for entry in entries] == [entry.body for entry in entries]
    remove_unchanged(library, edits)
    assert not edits.exists()


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Cn", "Co"))).filter(str.strip)


@given(front=TEXTS, back=TEXTS | st.sampled_from(["no", "1e3", "08", "~", "a: b", "# x", " \n x \n\n"]))
def test_any_text_comes_out_as_it_was(tmp_path_factory: pytest.TempPathFactory, front: str, back: str) -> None:
    bank = tmp_path_factory.mktemp("shipped") / "facts"
    bank.mkdir()
    (bank / "bank.yaml").write_text(COVER, encoding="utf-8")
    card = {"id": "one", "front": front, "back": back}
    deck = yaml.safe_dump({"title": "T", "cards": [card]}, default_style='"')
    (bank / "deck.yaml").write_text(deck, encoding="utf-8")
    [original] = load_index(bank, None).entries
    copy_of(original, bank, bank.parent / "edits")
    [entry] = load_index(bank.parent / "edits" / "facts", None).entries
    assert entry.body == original.body


def test_an_editor_finds_the_schema_of_the_copy_and_the_learner_what_it_is(bank: Path, edits: Path) -> None:
    first, second, *_ = copied(bank, edits).read_text(encoding="utf-8").splitlines()
    assert (edits / "facts" / "deep" / first.partition("$schema=")[2]).resolve() == edits / ".schema" / "deck.json"
    assert second.startswith("# Your edit of facts/one.") and "delete this file to go back" in second


def test_pictures_come_along_to_where_the_copy_names_them(bank: Path, edits: Path) -> None:
    copied(bank, edits)
    assert files(edits) == ["facts/bank.yaml", "facts/deep/one.yaml", "facts/deep/pictures/tree 1.png"]
    assert (edits / "facts/deep/pictures/tree 1.png").read_bytes() == b"tree"


@pytest.mark.parametrize("content", [b"front: [", b"", b"\xff\xfe", b"# only this\n"])
def test_a_copy_that_is_there_is_never_written_again(bank: Path, edits: Path, content: bytes) -> None:
    path = copied(bank, edits)
    path.write_bytes(content)
    assert copied(bank, edits) == path
    remove_unchanged(loaded(bank, edits), edits)
    assert path.read_bytes() == content


def test_a_link_in_place_of_the_copy_is_neither_written_through_nor_removed(
    bank: Path, edits: Path, tmp_path: Path
) -> None:
    path = copied(bank, edits)
    elsewhere = tmp_path / "elsewhere.yaml"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    before = elsewhere.read_bytes()
    assert copied(bank, edits) == path
    library = loaded(bank, edits)
    assert [problem.rule for problem in library.problems] == ["leaves-the-bank"]
    remove_unchanged(library, edits)
    assert path.is_symlink() and elsewhere.read_bytes() == before
    elsewhere.unlink()
    assert copied(bank, edits) == path
    assert not elsewhere.exists()


def test_a_cover_that_was_lost_is_written_again(bank: Path, edits: Path) -> None:
    path = copied(bank, edits)
    (edits / "facts" / "bank.yaml").unlink()
    assert copied(bank, edits) == path
    assert (edits / "facts" / "bank.yaml").read_text(encoding="utf-8") == COVER


def test_a_coding_problem_is_not_copied(tiny_bank: Path, edits: Path) -> None:
    entry = Library.load([tiny_bank], None).entries["tiny/add-numbers"]
    with pytest.raises(DrillError, match="a shipped problem; only cards and stories can be edited"):
        copy_of(entry, tiny_bank, edits)
    assert not edits.exists()


def test_where_nothing_can_be_written_it_is_told_in_a_line(bank: Path, edits: Path) -> None:
    edits.parent.mkdir()
    edits.write_text("a file", encoding="utf-8")
    with pytest.raises(DrillError, match=r"edits/?.*: ") as caught:
        copied(bank, edits)
    assert caught.value.message.startswith("the card was not copied: ")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_is_read_only_is_told_in_a_line(bank: Path, edits: Path) -> None:
    edits.parent.mkdir(mode=0o500)
    with pytest.raises(DrillError, match="Permission denied"):
        copied(bank, edits)


def test_a_disk_that_is_full_leaves_no_half_copy(bank: Path, edits: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, content: bytes) -> None:
        if path.name == "one.yaml":
            raise OSError(errno.ENOSPC, "No space left on device", str(path))
        write_file(path, content)

    with monkeypatch.context() as patch:
        patch.setattr("interview_cli.authoring.overlay.write_file", full)
        with pytest.raises(DrillError, match="No space left on device"):
            copied(bank, edits)
    assert "facts/deep/one.yaml" not in files(edits)
    assert copied(bank, edits).is_file()


@pytest.mark.parametrize("text", [DECK.replace("id: one", "id: uno"), "- one\n", "title: T\n"])
def test_a_deck_that_lost_the_card_meanwhile_is_told(bank: Path, edits: Path, text: str) -> None:
    entry = loaded(bank, edits).entries["facts/one"]
    (bank / "deep" / "deck.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(DrillError, match="does not hold `one` any more"):
        copy_of(entry, bank, edits)


# Going back


def test_unchanged_copies_go_with_their_pictures_and_folders(bank: Path, edits: Path) -> None:
    for slug in ("one", "two", "bank"):
        copied(bank, edits, slug)
    remove_unchanged(loaded(bank, edits), edits)
    assert not edits.exists()


def test_a_changed_copy_stays_with_the_picture_that_it_shares(bank: Path, edits: Path) -> None:
    copied(bank, edits, "one")
    two = copied(bank, edits, "two")
    two.write_text(two.read_text(encoding="utf-8").replace("Two?", "Second?"), encoding="utf-8")
    remove_unchanged(loaded(bank, edits), edits)
    assert files(edits) == ["facts/bank.yaml", "facts/deep/pictures/tree 1.png", "facts/deep/two.yaml"]
    assert (edits / ".schema" / "deck.json").is_file()


@pytest.mark.parametrize(
    "more", ["# remember: ask Ann\n", "- {id: own, front: F, back: B}\n", "- {id: two, fornt: F}\n"]
)
def test_nothing_that_the_learner_wrote_is_removed(bank: Path, edits: Path, more: str) -> None:
    path = copied(bank, edits)
    text = path.read_text(encoding="utf-8") + more
    path.write_text(text, encoding="utf-8")
    remove_unchanged(loaded(bank, edits), edits)
    assert path.read_text(encoding="utf-8") == text


def test_other_files_beside_the_copies_stay(bank: Path, edits: Path) -> None:
    copied(bank, edits)
    for name in ("facts/notes.txt", "facts/deep/pictures/own.png"):
        (edits / name).write_text("mine", encoding="utf-8")
    remove_unchanged(loaded(bank, edits), edits)
    assert files(edits) == ["facts/bank.yaml", "facts/deep/pictures/own.png", "facts/notes.txt"]


def test_a_picture_that_the_learner_drew_over_stays(bank: Path, edits: Path) -> None:
    copied(bank, edits)
    (edits / "facts/deep/pictures/tree 1.png").write_bytes(b"my tree")
    remove_unchanged(loaded(bank, edits), edits)
    assert files(edits) == ["facts/bank.yaml", "facts/deep/pictures/tree 1.png"]


def test_edits_of_a_bank_that_is_not_there_are_left_alone(bank: Path, edits: Path, tmp_path: Path) -> None:
    copied(bank, edits)
    before = files(edits)
    remove_unchanged(Library.load([tmp_path / "none"], None, edits), edits)
    assert files(edits) == before
