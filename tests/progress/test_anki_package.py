"""A package of Anki: a zip with an SQLite collection, whose notes Anki knows again when it is made anew."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from export_samples import DECK, inks
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.bank.library import Library
from interview_cli.errors import DrillError, ExitCode
from interview_cli.progress.anki_note import Note, gapped_html, note_of
from interview_cli.progress.anki_package import COLLECTION, NOTE_TYPES, anki_package, deck_id

NOW = 1_770_000_000.0


@dataclass(frozen=True)
class Read:
    """A note as it stands in a collection."""

    guid: str
    notetype: int
    fields: Mapping[str, str]
    tags: str
    decks: frozenset[int]


@contextmanager
def opened(package: bytes, folder: Path) -> Iterator[sqlite3.Connection]:
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        assert archive.testzip() is None
        archive.extract(COLLECTION, folder)
    connection = sqlite3.connect(folder / COLLECTION)
    try:
        yield connection
    finally:
        connection.close()


def parts(package: bytes, folder: Path) -> tuple[dict[str, Read], dict[str, Any], dict[str, Any]]:
    """(notes by GUID, note types by id, decks by id)."""
    with opened(package, folder) as connection:
        models, decks = (json.loads(text) for text in connection.execute("SELECT models, decks FROM col").fetchone())
        found = {}
        for id, guid, model, flds, tags in connection.execute("SELECT id, guid, mid, flds, tags FROM notes"):
            names = [field["name"] for field in models[str(model)]["flds"]]
            mine = connection.execute("SELECT did FROM cards WHERE nid = ?", (id,))
            fields = dict(zip(names, flds.split("\x1f"), strict=True))
            found[guid] = Read(guid, model, fields, tags, frozenset(deck for (deck,) in mine))
        return found, models, decks


def packed(library: Library, at: float = NOW) -> bytes:
    titles = {name: index.bank.title for name, index in library.banks.items() if index.bank}
    return anki_package((note_of(entry, library, with_files=True) for entry in library.entries.values()), titles, at)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return inks(tmp_path)


def test_every_question_is_a_note_with_a_card_in_the_deck_of_its_bank(library: Library, tmp_path: Path) -> None:
    notes, _, decks = parts(packed(library), tmp_path)
    assert list(notes) == ["ink/first", "ink/pick", "ink/gap", "ink/name-it", "ink/how-much", "ink/told"]
    assert decks[str(deck_id("ink"))]["name"] == "Ink"
    assert {note.decks for note in notes.values()} == {frozenset({deck_id("ink")})}
    assert notes["ink/first"].tags.split() == ["ink", "inks"]


def test_each_form_has_a_note_type_of_its_own(library: Library, tmp_path: Path) -> None:
    notes, models, _ = parts(packed(library), tmp_path)
    names = {guid: models[str(note.notetype)]["name"] for guid, note in notes.items()}
    assert names == {
        "ink/first": "drill basic",
        "ink/pick": "drill choice",
        "ink/gap": "drill cloze",
        "ink/name-it": "drill typed",
        "ink/how-much": "drill typed",
        "ink/told": "drill basic",
    }
    assert notes["ink/gap"].fields["Text"] == "<p>Soot is {{c1::black}}.</p>"
    assert notes["ink/name-it"].fields["Answer"] == "Copperas"
    assert "<code>green vitriol</code>" in notes["ink/name-it"].fields["Back"]
    assert notes["ink/how-much"].fields["Answer"] == "37.5 °C"
    assert "<li>b) Two\t&lt;b&gt;</li>" in notes["ink/pick"].fields["Choices"]
    assert notes["ink/first"].fields["Source"] == "<p>A book</p>"


def test_signs_of_html_in_an_answer_are_typed_as_they_are(tmp_path: Path) -> None:
    notes, _, _ = parts(packed(inks(tmp_path, DECK.replace("Copperas", '"a < b & c"'))), tmp_path)
    assert notes["ink/name-it"].fields["Answer"] == "a &lt; b &amp; c"


def test_code_and_tables_are_html(library: Library, tmp_path: Path) -> None:
    notes, _, _ = parts(packed(library), tmp_path)
    code = '<pre><code class="language-python">if a &lt; b:\n    mix(a)\n</code></pre>'
    assert code in notes["ink/name-it"].fields["Back"]
    assert "<table>" in notes["ink/first"].fields["Back"]


def test_a_package_made_later_has_the_same_notes_types_and_decks(library: Library, tmp_path: Path) -> None:
    first, later = (parts(packed(library, at), tmp_path) for at in (NOW, NOW + 86_400))
    assert first[0] == later[0]
    assert (first[1].keys(), first[2].keys()) == (later[1].keys(), later[2].keys())


def test_a_reworded_card_is_the_same_note_and_newer(tmp_path: Path) -> None:
    before = packed(inks(tmp_path))
    after = packed(inks(tmp_path, DECK.replace("Which colour?", "Which colour is the oldest ink?")), NOW + 5)
    notes = [parts(package, tmp_path)[0] for package in (before, after)]
    assert notes[0].keys() == notes[1].keys()
    assert notes[1]["ink/first"].fields["Front"] == "<p>Which colour is the oldest ink?</p>"
    times = []
    for package in (before, after):
        with opened(package, tmp_path) as connection:
            times.append(connection.execute("SELECT mod FROM notes WHERE guid = 'ink/first'").fetchone()[0])
    assert times[0] < times[1]


def test_pictures_of_the_bank_come_along_under_names_of_their_own(tmp_path: Path) -> None:
    deck = DECK.replace("Which colour?", "![a pot](pots/ink.png) ![gone](pots/gone.png)")
    (tmp_path / "ink" / "pots").mkdir(parents=True)
    (tmp_path / "ink" / "pots" / "ink.png").write_bytes(b"picture")
    library = inks(tmp_path, deck)
    package = packed(library)
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        [(place, name)] = json.loads(archive.read("media")).items()
        assert archive.read(place) == b"picture"
    front = parts(package, tmp_path)[0]["ink/first"].fields["Front"]
    assert f'<img src="{name}" alt="a pot" />' in front and "/" not in name
    assert 'src="pots/gone.png"' in front


def test_the_ids_of_note_types_and_decks_are_those_that_were_given_out() -> None:
    # Anki would take the notes of another id for new ones, and lose what was learnt.
    assert {kind: made.id for kind, made in NOTE_TYPES.items()} == {
        "basic": 1684627301,
        "cloze": 1684627302,
        "typed": 1684627303,
        "choice": 1684627304,
    }
    assert deck_id("leetcode") == 77215069727218
    assert NOTE_TYPES["cloze"].fields == ("Text", "Back", "Source")


def test_without_genanki_one_line_says_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "genanki", None)
    with pytest.raises(DrillError, match="not installed") as caught:
        anki_package([], {}, NOW)
    assert caught.value.code == ExitCode.ENVIRONMENT
    assert "pip install genanki" in caught.value.hint


def test_nothing_is_left_in_the_temporary_folder(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    aside = tmp_path / "temporary"
    aside.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(aside))
    packed(library)
    assert list(aside.iterdir()) == []


def test_signs_of_ankis_own_in_a_gap_are_text() -> None:
    assert gapped_html("A {{std::vector}} and {x}.") == "<p>A {{c1::std:&#58;vector}} and &#123;x&#125;.</p>"
    assert gapped_html("`{{a}}` of {{*b*}}") == "<p><code>{{c1::a}}</code> of {{c1::<em>b</em>}}</p>"


@given(st.text(min_size=1).filter(str.strip), st.text(min_size=1))
def test_any_text_can_be_packed(front: str, back: str) -> None:
    from interview_cli.progress.anki_note import html_of as html

    note = Note("ink/any", "ink", "basic", html(front), html(back))
    with zipfile.ZipFile(io.BytesIO(anki_package([note], {}, NOW))) as archive:
        connection = sqlite3.connect(":memory:")
        try:
            connection.deserialize(archive.read(COLLECTION))
            [(flds,)] = connection.execute("SELECT flds FROM notes").fetchall()
        finally:
            connection.close()
    assert flds.split("\x1f") == [note.front, note.back, ""]


def test_a_note_of_a_card_has_its_facets_and_its_probes(tmp_path: Path) -> None:
    deck = """\
title: Inks
topics: [inks]
cards:
  - id: all
    form: overview
    front: Tell all.
    back: In short.
    facets: [{name: Cost, answer: High.}]
    probes: [{question: Why so?, answer: Because.}]
"""
    note = note_of(inks(tmp_path, deck).entries["ink/all"], inks(tmp_path, deck))
    parts = ("In short.", "Cost", "High.", "and if asked: Why so?", "Because.")
    places = [note.back.index(part) for part in parts]
    assert places == sorted(places)
