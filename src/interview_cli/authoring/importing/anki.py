"""Anki's text export (tab or comma separated, with `#` headers), and CSV files of fronts and backs."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

from interview_cli.authoring.importing.card import Imported, clozes, has_anki_gap
from interview_cli.bank.maths import without_latex
from interview_cli.errors import UsageError

_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}
_HEADS = {"front", "back", "question", "answer", "text", "extra", "guid", "tags", "deck", "notetype"}
_SOURCE = re.compile(r'<div class="?source"?>((?:(?!</div>).)*)</div>\s*\Z', re.DOTALL)
"""As drill writes it."""
_SOUND = re.compile(r"\[(?:sound|anki):[^\]\n]*\]")
_FRONTS, _BACKS = ("front", "question", "text"), ("back", "answer", "extra")


def read(text: str) -> list[Imported]:
    """The notes as cards. Raises UsageError with the line for what is no table of fronts and backs."""
    lines = text.splitlines(keepends=True)
    settings: dict[str, str] = {}
    while lines and lines[0].startswith("#") and ":" in lines[0]:
        name, _, value = lines.pop(0)[1:].strip().partition(":")
        settings[name.strip().lower()] = value.strip()
    body = "".join(lines)
    separator = _separator(settings.get("separator", ""), body)
    rows = [row for row in _rows(body, separator) if any(cell.strip() for cell in row)]
    names = [name.strip().lower() for name in settings.get("columns", "").split(separator) if name.strip()]
    if not names and rows and {cell.strip().lower() for cell in rows[0]} & {*_FRONTS} and _is_head(rows[0]):
        names = [cell.strip().lower() for cell in rows.pop(0)]
    if rows and max(map(len, rows)) < 2:
        raise UsageError("no line has two columns", "a front and a back, separated by tabs, commas or semicolons")
    guid = _column(settings, "guid column", names, "guid")
    aside = {_column(settings, f"{name} column", names, name) for name in ("notetype", "deck", "tags")} | {guid}
    front, back = _places(rows, names, aside)
    tags = _column(settings, "tags column", names, "tags")
    is_html = settings.get("html", "").lower() == "true"
    return [
        card
        for row in rows
        for card in _cards(
            _cell(row, front), _cell(row, back), _cell(row, guid).strip(), tuple(_cell(row, tags).split()), is_html
        )
    ]


def _cards(front: str, back: str, key: str, tags: tuple[str, ...], is_html: bool) -> list[Imported]:
    source = _SOURCE.search(back) if is_html else None
    told = _markdown(back[: source.start()] if source else back, is_html)
    # What a gap holds is told apart while it is HTML: the colons and braces of its text are written otherwise there.
    cards = clozes(front, told, key) if has_anki_gap(front) else [Imported(front, told, key=key)]
    from_where = _markdown(source[1], is_html) if source else ""
    return [replace(card, front=_markdown(card.front, is_html), source=from_where, tags=tags) for card in cards]


def _cell(row: list[str], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""


def _rows(body: str, separator: str) -> list[list[str]]:
    csv.field_size_limit(2**24)
    try:
        return list(csv.reader(io.StringIO(body), delimiter=separator, strict=True))
    except csv.Error as error:
        raise UsageError(f"no table: {error}", "quotes inside a quoted field are doubled") from None


def _separator(named: str, body: str) -> str:
    if named:
        return _SEPARATORS.get(named.lower(), named[0])
    first = body.partition("\n")[0]
    return next((sign for sign in "\t;" if sign in first), ",")


def _is_head(row: list[str]) -> bool:
    return all(cell.strip().lower() in _HEADS for cell in row if cell.strip())


def _column(settings: dict[str, str], setting: str, names: list[str], name: str) -> int | None:
    if settings.get(setting, "").isdecimal():
        return int(settings[setting]) - 1
    return names.index(name) if name in names else None


def _places(rows: list[list[str]], names: list[str], aside: set[int | None]) -> tuple[int, int]:
    """The columns of fronts and backs: by their names, else the first two that are nothing else."""
    named = [next((names.index(name) for name in group if name in names), None) for group in (_FRONTS, _BACKS)]
    width = max((len(row) for row in rows), default=2)
    free = [place for place in range(width) if place not in aside]
    front = named[0] if named[0] is not None else next(iter(free), 0)
    back = named[1] if named[1] is not None else next((place for place in free if place > front), width)
    return front, back


def _markdown(cell: str, is_html: bool) -> str:
    cell = _SOUND.sub("", cell)
    if is_html:
        from interview_cli.authoring.importing.html import markdown_of

        return markdown_of(cell)
    return re.sub(r"\n{3,}", "\n\n", without_latex(cell)).strip()
