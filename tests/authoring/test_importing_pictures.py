"""Pictures of imported cards: those beside the notes come along, the others are told, nothing else is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_cli.authoring.importing import pictures
from interview_cli.authoring.importing.deck import Prepared, carry_out, prepare
from interview_cli.bank.index import load_index
from interview_cli.bank.model import Card
from interview_cli.check.pictures import check_pictures


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "img").mkdir(parents=True)
    (folder / "collection.media").mkdir()
    (folder / "img" / "My heap.PNG").write_bytes(b"heap")
    (folder / "collection.media" / "tree.jpg").write_bytes(b"tree")
    return folder


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return tmp_path / "banks" / "mine"


def imported(source: Path, text: str, bank: Path) -> Prepared:
    source.write_text(text, encoding="utf-8")
    prepared = prepare(source, bank)
    carry_out(prepared)
    return prepared


def texts(bank: Path) -> list[str]:
    index = load_index(bank, None)
    assert not index.problems
    questions = [entry.question() for entry in index.entries]
    return [f"{each.front}\n{each.back}" for each in questions if isinstance(each, Card)]


def copied(bank: Path) -> list[str]:
    return sorted(path.name for path in (bank / "pictures").iterdir())


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("n.md", "What is this?\n?\n![a heap](img/My%20heap.PNG)\n"),
        ("n.md", "What is this? :: ![[img/My heap.PNG|300]]\n"),
        ("n.md", "Q: What is this? ![a heap](<img/My heap.PNG>)\nA: A heap.\n"),
        ("n.txt", '#separator:tab\n#html:true\nWhat?\tA <img src="img/My heap.PNG">\n'),
        ("n.txt", '#separator:tab\n#html:true\nWhat?\tA <img src="img/My%20heap.PNG" alt="a heap">\n'),
    ],
)
def test_a_picture_beside_the_notes_is_copied_into_the_bank(notes: Path, bank: Path, name: str, text: str) -> None:
    prepared = imported(notes / name, text, bank)
    [file] = copied(bank)
    assert file.startswith("my-heap-") and file.endswith(".png")
    assert (bank / "pictures" / file).read_bytes() == b"heap"
    assert f"](pictures/{file})" in texts(bank)[0]
    assert list(check_pictures(load_index(bank, None))) == []
    assert prepared.left_out == ()
    again = prepare(notes / name, bank)
    assert not again.changes_something and not again.pictures


def test_ankis_folder_of_media_may_stand_beside_the_export(notes: Path, bank: Path) -> None:
    imported(notes / "n.txt", '#separator:tab\n#html:true\nWhat?\t<img src="tree.jpg">\n', bank)
    assert (bank / "pictures" / copied(bank)[0]).read_bytes() == b"tree"


def test_a_gap_beside_a_picture_stays_a_gap(notes: Path, bank: Path) -> None:
    imported(notes / "n.md", "C: ![a heap](img/My%20heap.PNG) is a [heap]\n", bank)
    assert "is a {{heap}}" in texts(bank)[0] and len(copied(bank)) == 1


def test_what_is_not_beside_the_notes_is_told_and_keeps_its_path(notes: Path, bank: Path) -> None:
    (notes.parent / "secret.png").write_bytes(b"secret")
    (notes / "link.png").symlink_to(notes.parent / "secret.png")
    (notes / "key.pem").write_bytes(b"secret")
    text = (
        "a :: ![x](gone.png)\n\nb :: ![x](../secret.png)\n\nc :: ![x](link.png)\n\nd :: ![x](https://example.org/a.png)\n\n"
        "e :: ![x](key.pem)\n"
    )
    prepared = imported(notes / "n.md", text, bank)
    assert prepared.left_out == (
        "3 pictures left out: not beside the file, such as gone.png",
        "1 picture left out: an address, such as https://example.org/a.png",
        "1 picture left out: no picture by its name, such as key.pem",
    )
    assert not (bank / "pictures").exists()
    assert any("![x](gone.png)" in text for text in texts(bank))


def test_a_picture_that_is_too_large_is_left_out(notes: Path, bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "LARGEST_BYTES", 3)
    prepared = imported(notes / "n.md", "a :: ![x](img/My%20heap.PNG)\n", bank)
    assert len(prepared.left_out) == 1 and "larger than" in prepared.left_out[0]


def test_pictures_of_one_name_and_another_content_are_two(notes: Path, bank: Path) -> None:
    (notes / "My heap.png").write_bytes(b"another")
    imported(notes / "n.md", "a :: ![x](img/My%20heap.PNG)\n\nb :: ![x](My%20heap.png)\n", bank)
    assert len(copied(bank)) == 2


def test_a_picture_that_was_lost_in_the_bank_comes_again(notes: Path, bank: Path) -> None:
    text = "a :: ![x](img/My%20heap.PNG)\n"
    imported(notes / "n.md", text, bank)
    (bank / "pictures" / copied(bank)[0]).unlink()
    assert prepare(notes / "n.md", bank).changes_something
    imported(notes / "n.md", text, bank)
    assert len(copied(bank)) == 1


def test_pictures_of_cards_that_are_left_out_stay_where_they_are(notes: Path, bank: Path) -> None:
    prepared = imported(notes / "n.md", "a ::  1\n\n![x](img/My%20heap.PNG)\n?\n", bank)
    assert prepared.pictures == {}
    assert not (bank / "pictures").exists()
