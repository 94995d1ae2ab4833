"""Pictures that a text names: found where Markdown shows one, and looked for in the bank alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.bank.fences import outside_code
from interview_cli.bank.picture import NoPicture, file_of, pictures, renamed, with_pictures


@pytest.mark.parametrize(
    ("text", "shows", "target"),
    [
        ("![a heap](heap.png)", "a heap", "heap.png"),
        ("see ![](a/b.png), so", "", "a/b.png"),
        ('![x](a.png "A title")', "x", "a.png"),
        ("![x](<my heap.png>)", "x", "my heap.png"),
        ("![x](my%20heap.png)", "x", "my%20heap.png"),
        (r"![a \[b\]](a\_b\(1\).png)", "a [b]", "a_b(1).png"),
        ("![x](a(1).png)", "x", "a(1).png"),
    ],
)
def test_a_picture_is_what_markdown_shows_as_one(text: str, shows: str, target: str) -> None:
    [found] = pictures(text)
    assert (found.shows, found.target) == (shows, target)


@pytest.mark.parametrize(
    "text", ["`![x](a.png)`", "```\n![x](a.png)\n```", "[x](a.png)", r"\![x](a.png)", "![x]", "![x] (a.png)", "![x]()"]
)
def test_what_only_looks_like_one_is_none(text: str) -> None:
    assert pictures(text) == []


def test_only_the_path_of_a_picture_is_renamed() -> None:
    text = 'a ![b \\] c](d.png "e") f ![g](<h i.png>) `![j](k.png)`'
    assert with_pictures(text, lambda picture: renamed(picture, "new.png")) == (
        "a ![b \\] c](new.png) f ![g](new.png) `![j](k.png)`"
    )


@given(st.text(st.sampled_from(list("![]()<>`\\a.\"' \n%"))))
def test_any_text_can_be_looked_through_and_stays_as_it_is(text: str) -> None:
    assert with_pictures(text, lambda picture: picture.markdown) == text


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    made = tmp_path / "mine"
    (made / "decks" / "pictures").mkdir(parents=True)
    (made / "decks" / "pictures" / "a b.png").write_bytes(b"x")
    (tmp_path / "outside.png").write_bytes(b"x")
    return made


def found(bank: Path, target: str) -> Path:
    return file_of(target, bank / "decks" / "deck.yaml", bank)


@pytest.mark.parametrize("target", ["pictures/a b.png", "pictures/a%20b.png", "../decks/pictures/a b.png"])
def test_the_path_goes_from_the_file_of_the_deck(bank: Path, target: str) -> None:
    assert found(bank, target) == bank / "decks" / "pictures" / "a b.png"


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("pictures/c.png", "not there"),
        ("pictures", "not there"),
        ("../../outside.png", "out of the bank"),
        ("/etc/hostname", "out of the bank"),
        ("https://example.org/a.png", "an address"),
        ("//example.org/a.png", "an address"),
        ("file:///etc/hostname", "an address"),
        ("data:image/png;base64,eA==", "an address"),
        ("a" * 5000, "not there"),
        ("a\x00b", "not there"),
    ],
)
def test_what_cannot_be_looked_at_is_told(bank: Path, target: str, why: str) -> None:
    with pytest.raises(NoPicture, match=why):
        found(bank, target)


def test_a_link_that_leads_out_is_no_way_out(bank: Path) -> None:
    (bank / "decks" / "link.png").symlink_to(bank.parent / "outside.png")
    (bank / "decks" / "folder").symlink_to(bank.parent)
    (bank / "decks" / "inside.png").symlink_to(bank / "decks" / "pictures" / "a b.png")
    (bank / "decks" / "circle.png").symlink_to("circle.png")
    for target in ("link.png", "folder/outside.png"):
        with pytest.raises(NoPicture, match="out of the bank"):
            found(bank, target)
    with pytest.raises(NoPicture, match="not there"):
        found(bank, "circle.png")
    assert found(bank, "inside.png").name == "a b.png"


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        ("a `b` c", "A `b` C"),
        ("a\n```\nb\n```\nc", "A\n```\nb\n```\nC"),
        ("a\n````\n```\nb\n````\nc", "A\n````\n```\nb\n````\nC"),
        ("a `b\nc` d", "A `B\nC` D"),
        ("`" * 50_000 + "a", "`" * 50_000 + "A"),
    ],
)
def test_code_stays_as_it_is(text: str, changed: str) -> None:
    assert outside_code(text, str.upper) == changed
