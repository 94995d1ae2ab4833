"""A card or a story as a note of Anki: fields of HTML, and a name that outlasts every rewording."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.model import GAP, Card, Number
from interview_cli.bank.picture import NoPicture, Picture, file_of, renamed, with_pictures
from interview_cli.sitting.items import Item, item_for

NoteKind = Literal["basic", "cloze", "typed", "choice"]

_GAP_OPENS, _GAP_CLOSES = "\ue000", "\ue001"
"""Stand for the braces of a gap while Markdown becomes HTML; no text has these."""
_NO_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ue000\ue001]")
"""Anki keeps its fields apart by one of these signs, and SQLite ends a text at another."""


@dataclass(frozen=True, slots=True)
class Note:
    """What Anki is told of a question.

    `guid` is the question's id: by it Anki knows the note again. All texts but `answer`, which is typed, are HTML. Of
    a cloze the `front` has its gaps in Anki's way, and the `back` what is said beside the sentence.
    `pictures` are the files that its texts show, by the name that these give them.
    """

    guid: str
    bank: str
    kind: NoteKind
    front: str
    back: str
    choices: str = ""
    answer: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    pictures: Mapping[str, Path] = field(default_factory=dict)


def notable(entries: Iterable[Entry]) -> list[Entry]:
    """Those that become notes: cards and stories that their author has finished."""
    return [entry for entry in entries if entry.kind != "code" and not entry.unfinished]


def note_of(entry: Entry, library: Library, with_files: bool = False) -> Note:
    """The note for a card or a story; numbers that are drawn are those of the first meeting.

    Pictures keep their paths, or, `with_files`, have names of their own, as Anki knows no folders.
    """
    item = item_for(entry, library, "cards", None)
    question = entry.question()
    files: dict[str, Path] = {}

    def html(text: str) -> str:
        return html_of(with_pictures(text, placed) if with_files else text)

    def placed(picture: Picture) -> str:
        try:
            path = file_of(picture.target, Path(entry.path), library.folder_of(entry))
        except NoPicture:
            return picture.markdown
        name = f"drill-{sha256(str(path).encode()).hexdigest()[:12]}{path.suffix.lower()}"
        files[name] = path
        return renamed(picture, name)

    kind: NoteKind = "basic"
    front, pieces = html(item.front), item.everything
    if isinstance(question, Card) and question.form == "cloze":
        text = with_pictures(question.front, placed) if with_files else question.front
        kind, front = "cloze", gapped_html(text)
        # The first piece is the sentence, which Anki shows by itself.
        pieces = pieces[1:]
    elif item.choices:
        kind = "choice"
    elif item.answers or item.number is not None:
        kind = "typed"
    parts = [f"**{piece.heading}**\n\n{piece.text}" if piece.heading else piece.text for piece in pieces]
    if len(item.answers) > 1:
        parts.append("Right as well: " + ", ".join(f"`{answer}`" for answer in item.answers[1:]))
    return Note(
        guid=entry.id,
        bank=entry.bank,
        kind=kind,
        front=front,
        back=html("\n\n".join(parts)),
        choices=html(_options(item)),
        answer=_typed_answer(item),
        source=html(item.source),
        tags=tuple(re.sub(r"\s+", "_", name) for name in (entry.bank, *entry.topics)),
        pictures=files,
    )


def html_of(markdown: str) -> str:
    """The Markdown as HTML without a line end at its end: tables, code in `pre`; HTML in it is shown, not obeyed."""
    return str(_renderer().render(_NO_TEXT.sub("", markdown))).strip()


def gapped_html(front: str) -> str:
    """The front of a cloze card as HTML, its gaps in Anki's way: all of one number, for they are one card."""
    marked = re.sub(GAP, rf"{_GAP_OPENS}\1{_GAP_CLOSES}", _NO_TEXT.sub("", front))
    # Braces and double colons of the text itself would be read as Anki's own.
    text = str(_renderer().render(marked)).strip()
    text = text.replace("{", "&#123;").replace("}", "&#125;").replace("::", ":&#58;")
    return text.replace(_GAP_OPENS, "{{c1::").replace(_GAP_CLOSES, "}}")


def _options(item: Item) -> str:
    return "\n".join(f"- {letter}) {each.text}" for letter, each in zip("abcdefgh", item.choices, strict=False))


def _typed_answer(item: Item) -> str:
    if item.number is not None:
        return _number(item.number)
    return _NO_TEXT.sub("", item.answers[0]).strip() if item.answers else ""


def _number(number: Number) -> str:
    return f"{number.value:.10g} {number.unit}".strip()


@cache
def _renderer() -> Any:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False}).enable("table")
