"""Cards and stories as a package of Anki (.apkg): a deck for each bank, note types with fixed ids."""

from __future__ import annotations

import io
import itertools
import json
import sqlite3
import warnings
import zipfile
from collections.abc import Iterable
from contextlib import closing
from hashlib import sha256
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from interview_cli.errors import DrillError
from interview_cli.progress.anki_note import Note, NoteKind

COLLECTION = "collection.anki2"


class NoteType(NamedTuple):
    """A note type of ours in Anki, known there by its `id`: one whose fields change needs another id."""

    id: int
    fields: tuple[str, ...]
    question: str
    answer: str
    is_cloze: bool = False


_BACK = "{{FrontSide}}<hr id=answer>{{Back}}"
_SOURCE = '{{#Source}}<div class="source">{{Source}}</div>{{/Source}}'

NOTE_TYPES: dict[NoteKind, NoteType] = {
    "basic": NoteType(1_684_627_301, ("Front", "Back", "Source"), "{{Front}}", _BACK + _SOURCE),
    "cloze": NoteType(
        1_684_627_302,
        ("Text", "Back", "Source"),
        "{{cloze:Text}}",
        f"{{{{cloze:Text}}}}<hr>{{{{Back}}}}{_SOURCE}",
        True,
    ),
    "typed": NoteType(
        1_684_627_303,
        ("Front", "Answer", "Back", "Source"),
        "{{Front}}{{type:Answer}}",
        "{{Front}}<hr id=answer>{{type:Answer}}{{Back}}" + _SOURCE,
    ),
    "choice": NoteType(1_684_627_304, ("Front", "Choices", "Back", "Source"), "{{Front}}{{Choices}}", _BACK + _SOURCE),
}

CSS = """\
.card { font: 20px/1.5 sans-serif; max-width: 42em; margin: 0 auto; text-align: left; }
pre, code { font-family: monospace; font-size: 0.9em; }
pre { padding: 0.6em; overflow-x: auto; border: 1px solid #8884; }
table { border-collapse: collapse; } th, td { border: 1px solid #8888; padding: 0.2em 0.6em; }
.cloze { font-weight: bold; }
.source { margin-top: 1.5em; font-size: 0.8em; opacity: 0.7; }
"""


def anki_package(notes: Iterable[Note], titles: dict[str, str], at: float) -> bytes:
    """The package as bytes. `titles` names the deck of each bank; `at` is now, in seconds since 1970.

    Decks, note types and notes keep their ids from one package to the next, so that Anki changes what it has
    instead of adding to it. Raises DrillError where genanki is not installed, or a picture cannot be read.
    """
    genanki = _genanki()
    notes = list(notes)
    pictures = dict(item for note in notes for item in note.pictures.items())
    models = {kind: _model(genanki, kind) for kind in NOTE_TYPES}
    decks: dict[str, Any] = {}
    for place, note in enumerate(notes):
        if note.bank not in decks:
            decks[note.bank] = genanki.Deck(deck_id(note.bank), titles.get(note.bank, note.bank))
        fields = _fields(note)
        decks[note.bank].add_note(
            genanki.Note(models[note.kind], fields, fields[0], list(note.tags), guid=note.guid, due=place + 1)
        )
    package = genanki.Package(list(decks.values()))
    file = io.BytesIO()
    with TemporaryDirectory(prefix="drill-export-") as folder, warnings.catch_warnings():
        # It takes the look of a tag for its meaning; what there is was made by markdown-it.
        warnings.simplefilter("ignore")
        database = Path(folder) / COLLECTION
        # Not by its own `write_to_file`, which leaves the collection behind in the temporary folder.
        with closing(sqlite3.connect(database)) as connection:
            package.write_to_db(connection.cursor(), at, itertools.count(int(at * 1000)))
            connection.commit()
        with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.write(database, COLLECTION)
            archive.writestr("media", json.dumps({str(place): name for place, name in enumerate(pictures)}))
            for place, path in enumerate(pictures.values()):
                archive.writestr(str(place), _content(path))
    return file.getvalue()


def deck_id(bank: str) -> int:
    """The id of the bank's deck in Anki: the same for ever, and no other bank's."""
    return 2**30 + int.from_bytes(sha256(f"drill bank {bank}".encode()).digest()[:6], "big")


def _fields(note: Note) -> list[str]:
    texts = {
        "Front": note.front,
        "Text": note.front,
        "Answer": escape(note.answer, quote=False),
        "Choices": note.choices,
        "Back": note.back,
        "Source": note.source,
    }
    return [texts[name] for name in NOTE_TYPES[note.kind].fields]


def _model(genanki: Any, kind: NoteKind) -> Any:
    made = NOTE_TYPES[kind]
    return genanki.Model(
        made.id,
        f"drill {kind}",
        fields=[{"name": name} for name in made.fields],
        templates=[{"name": "Card 1", "qfmt": made.question, "afmt": made.answer}],
        css=CSS,
        model_type=genanki.Model.CLOZE if made.is_cloze else genanki.Model.FRONT_BACK,
    )


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DrillError(f"{path} cannot be read: {error.strerror}", "look at its permissions") from None


def _genanki() -> Any:
    try:
        import genanki
    except ImportError:
        hint = "pip install genanki   into the environment of drill; `drill export cards` needs nothing more"
        raise DrillError("a package of Anki needs genanki, which is not installed", hint) from None
    return genanki
