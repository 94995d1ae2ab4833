"""What a learner takes along: the review log for other schedulers, cards for Anki, everything as JSON."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Sequence
from html import escape

import msgspec

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.journal.events import Event, Judged, Reviewed
from interview_cli.progress.anki_note import Note, notable, note_of

FORMAT = 1
COLUMNS = ("card_id", "review_time", "review_rating", "review_state", "review_duration", "question")
_NEW, _REVIEW = 0, 2

SOURCE_CLASS = "source"
"""Of the part that names where an answer is from."""


def review_csv(reviews: Sequence[Event]) -> str:
    """The log in the form of FSRS' tools, oldest first: an integer for each question, milliseconds since 1970,
    the rating 1 to 4, the state before (0 new, 2 in review), milliseconds of answering; and the question's id."""
    numbers: dict[str, int] = {}
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    for event in reviews:
        body = event.body
        assert isinstance(body, Reviewed)
        state = _REVIEW if body.question in numbers else _NEW
        number = numbers.setdefault(body.question, len(numbers) + 1)
        milliseconds = event.at // 1000, round(body.seconds * 1000)
        writer.writerow((number, milliseconds[0], body.rating, state, milliseconds[1], body.question))
    return text.getvalue()


def everything(events: Sequence[Event], version: Callable[[str], str]) -> str:
    """The whole journal as one JSON object: each event, and the text of each judged version of a solution."""
    versions = dict.fromkeys(event.body.version for event in events if isinstance(event.body, Judged))
    data = {"format": FORMAT, "events": events, "versions": {name: version(name) for name in versions}}
    # Not by msgspec: a solution may hold what is no Unicode, and must come back as it was.
    return json.dumps(msgspec.to_builtins(data))


def anki_tsv(entries: Iterable[Entry], library: Library) -> str:
    """Cards and stories as a text file that Anki imports. The id of each is its GUID, so that a later import
    changes the note instead of adding one. Its note types are those that every Anki has."""
    head = "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#tags column:5\n"
    rows = [_row(note_of(entry, library)) for entry in notable(entries)]
    return head + "".join("\t".join(map(_cell, row)) + "\n" for row in rows)


def _row(note: Note) -> tuple[str, ...]:
    source = f'<div class="{SOURCE_CLASS}">{note.source}</div>' if note.source else ""
    notetype = "Cloze" if note.kind == "cloze" else "Basic"
    answer = f"<p><strong>{escape(note.answer, quote=False)}</strong></p>" if note.answer else ""
    return note.guid, notetype, note.front + note.choices, answer + note.back + source, " ".join(note.tags)


def _cell(text: str) -> str:
    """A cell of the file: quoted where it has line ends or quotes, without tabs."""
    text = text.strip().replace("\t", " ")
    return '"' + text.replace('"', '""') + '"' if any(sign in text for sign in '"\n\r') or text[:1] == "#" else text
