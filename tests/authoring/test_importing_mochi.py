"""Mochi's exports: its cards, gaps, decks and templates; what was put away stays away, and no zip does harm."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.authoring.importing import deck, mochi
from interview_cli.authoring.importing.card import Imported
from interview_cli.authoring.importing.deck import carry_out, prepare, read_cards
from interview_cli.bank.index import load_index
from interview_cli.errors import UsageError


def data(*cards: dict[str, Any], **more: Any) -> dict[str, Any]:
    """What an export of one deck, Sorting, holds."""
    made = {"~:id": "~:deck1", "~:name": "Sorting", "~:cards": {"~#list": list(cards)}, **more}
    return {"~:version": 2, "~:decks": [made]}


def card(content: str, id: str = "", /, **more: Any) -> dict[str, Any]:
    return {
        "~:content": content,
        **({"~:id": f"~:{id}"} if id else {}),
        **{f"~:{name}": each for name, each in more.items()},
    }


def read(whole: dict[str, Any]) -> list[Imported]:
    return mochi.read(json.dumps(whole).encode())[0]


def export(path: Path, whole: Any, name: str = "data.json") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, json.dumps(whole))
    return path


def test_what_stands_before_and_behind_the_rule() -> None:
    content = "What is\n**stable** sorting?\n---\nEqual keys keep their order.\n\n---\n$O(n)$\n"
    assert read(data(card(content, "a"))) == [
        Imported(
            "What is\n**stable** sorting?", "Equal keys keep their order.\n\nO(n)", key="mochi a", tags=("sorting",)
        )
    ]


def test_a_rule_in_a_fence_divides_nothing() -> None:
    (found,) = read(data(card("```yaml\na: 1\n---\nb: 2\n```\n---\nTwo documents.")))
    assert (found.front, found.back) == ("```yaml\na: 1\n---\nb: 2\n```", "Two documents.")


def test_gaps_are_asked_one_by_one_and_those_of_a_number_together() -> None:
    found = read(data(card("{{1::Merge}} sort is {{std::stable}}, {{1::quick}} sort not.\n---\nMind.", "b")))
    assert [(each.front, each.key) for each in found] == [
        ("{{Merge}} sort is std::stable, {{quick}} sort not.", "mochi b-c1"),
        ("Merge sort is {{std::stable}}, quick sort not.", "mochi b-c2"),
    ]
    assert {(each.form, each.back) for each in found} == {("cloze", "Mind.")}


def test_what_was_archived_or_thrown_away_is_left_out_and_counted() -> None:
    thrown = card("Out?\n---\nYes", **{"trashed?": {"~#dt": 1}})
    put_away = card("Out?\n---\nYes", **{"archived?": True})
    kept = card("In?\n---\nYes", **{"archived?": False})
    whole = data(thrown, put_away, kept)
    whole["~:decks"].append({"~:name": "Old", "~:archived?": True, "~:cards": {"~#list": [card("Out?\n---\nYes")]}})
    found, left_out = mochi.read(json.dumps(whole).encode())
    assert ([each.front for each in found], left_out) == (["In?"], 3)


def test_a_template_shows_the_fields_of_its_cards() -> None:
    fields = {"~:name": {"~:id": "~:name", "~:value": "heap"}, "~:x1": {"~:id": "~:x1", "~:value": "a tree"}}
    names = {"~:name": {"~:name": "Word"}, "~:x1": {"~:name": "Meaning"}}
    template = {"~:id": "~:t1", "~:content": "What is a << Word >>?\n---\n<<Meaning>>", "~:fields": names}
    whole = data(card("", name="heap", fields=fields), **{"~:template-id": "~:t1"})
    assert [(each.front, each.back) for each in read({**whole, "~:templates": {"~#list": [template]}})] == [
        ("What is a heap?", "a tree")
    ]
    assert [(each.front, each.back) for each in read(whole)] == [("heap", "a tree")]


def test_decks_and_tags_may_name_topics() -> None:
    (found,) = read(data(card("F\n---\nB", tags={"~#set": ["heaps"]}), **{"~:name": "Binary Trees"}))
    assert found.tags == ("binary-trees", "heaps")


def test_an_export_becomes_a_deck_and_a_second_import_changes_nothing(tmp_path: Path) -> None:
    source = export(tmp_path / "sorting.mochi", data(card("F\n---\nB", "a"), card("A {{gap}}.", "b")))
    bank = tmp_path / "mine"
    carry_out(prepare(source, bank))
    assert {entry.title for entry in load_index(bank, None).entries} == {"F", "A {{gap}}."}
    export(source, data(card("Reworded entirely\n---\nB", "a"), card("A {{gap}}.", "b"), card("", "c")))
    plan = prepare(source, bank).plan
    assert (plan.changed, plan.kept, plan.added) == ((("F", "Reworded entirely"),), 1, ())
    carry_out(prepare(source, bank))
    assert not prepare(source, bank).plan.changes_something


def test_what_is_left_out_is_told_with_the_plan(tmp_path: Path) -> None:
    source = export(tmp_path / "a.mochi", data(card("F\n---\nB"), card("G\n---\nB", **{"archived?": True})))
    assert prepare(source, tmp_path / "mine").left_out == ("1 card left out: archived or thrown away in Mochi",)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("data.edn", b"{:version 2}", "data.edn"),
        ("other.txt", b"", "no data.json"),
        ("data.json", b"{", "no JSON"),
        ("data.json", b"\xff\xfe", "no JSON"),
        ("data.json", b"[" * 100_000, "no JSON"),
        ("data.json", b"[1]", "no decks"),
        ("data.json", b'{"~:decks": 3}', "no decks"),
    ],
)
def test_what_is_no_export_is_told(tmp_path: Path, name: str, content: bytes, words: str) -> None:
    with zipfile.ZipFile(tmp_path / "a.mochi", "w") as archive:
        archive.writestr(name, content)
    with pytest.raises(UsageError, match=words):
        read_cards(tmp_path / "a.mochi", None)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 cut off", b"no zip at all"])
def test_a_file_that_is_no_zip_is_told(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.mochi").write_bytes(content)
    with pytest.raises(UsageError, match="no zip"):
        read_cards(tmp_path / "a.mochi", None)


def test_a_file_that_is_not_there_is_told_as_that(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        read_cards(tmp_path / "none.mochi", None)


def test_a_damaged_zip_is_told(tmp_path: Path) -> None:
    source = export(tmp_path / "a.mochi", data(card("Front " * 100 + "\n---\nB")))
    raw = bytearray(source.read_bytes())
    raw[60:70] = b"x" * 10
    source.write_bytes(bytes(raw))
    with pytest.raises(UsageError, match="no sound export"):
        read_cards(source, None)


def test_a_bomb_is_not_unpacked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deck, "MAX_BYTES", 2**20)
    with zipfile.ZipFile(tmp_path / "a.mochi", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("data.json", b" " * 2**23)
    assert (tmp_path / "a.mochi").stat().st_size < 2**20
    with pytest.raises(UsageError, match="more than 1 MB of cards"):
        read_cards(tmp_path / "a.mochi", None)


def test_a_large_export_is_read_for_its_cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deck, "MAX_BYTES", 2**12)
    source = export(tmp_path / "a.mochi", data(card("F\n---\nB")))
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr("picture.png", bytes(2**14))
    assert len(read_cards(source, None).cards) == 1


def test_gaps_that_are_never_closed_are_none() -> None:
    (found,) = read(data(card("{{" * 100_000 + "a\n---\nB")))
    assert found.form == "basic"


def test_other_members_are_not_unpacked_wherever_they_lead(tmp_path: Path) -> None:
    source = export(tmp_path / "a.mochi", data(card("F\n---\nB")))
    with zipfile.ZipFile(source, "a") as archive:
        archive.writestr("../../outside.png", b"x")
    carry_out(prepare(source, tmp_path / "banks" / "mine"))
    assert not list(tmp_path.rglob("outside.png"))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["~:decks", "~:cards", "~#list", "~:content", "~:fields", "~:templates", "~:id", "~:tags"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON)
def test_no_json_breaks_the_reading(whole: object) -> None:
    try:
        found, _ = mochi.read(json.dumps({"~:decks": whole}).encode())
    except UsageError:
        return
    assert all(isinstance(each, Imported) for each in found)
