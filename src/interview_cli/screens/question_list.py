"""Questions as a table for a person or a JSON list for a script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
from rich.table import Table
from rich.text import Text

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.screens.console import output
from interview_cli.screens.words import count_words, day_words
from interview_cli.sitting.items import PATTERN_SUFFIX


def as_json(entries: Sequence[Entry], due: Mapping[str, str]) -> str:
    """The list that `drill list --json` prints; scripts rely on its fields."""
    return msgspec.json.encode([_fields(entry, due) for entry in entries]).decode()


def show(entries: Sequence[Entry], due: Mapping[str, str], library: Library, today: date) -> None:
    """A table by bank; piped, one line a question with its id first."""
    console = output()
    if not console.is_terminal:
        for entry in entries:
            print(f"{entry.id}\t{entry.kind}\t{entry.level}\t{entry.topic}\t{entry.title}")
        return
    for bank in dict.fromkeys(entry.bank for entry in entries):
        mine = [entry for entry in entries if entry.bank == bank]
        cover = library.banks[bank].bank
        console.print(Text.assemble((cover.title if cover else bank, "strong"), (f"   {bank}", "soft")))
        table = Table.grid(padding=(0, 2), expand=False)
        table.add_column(no_wrap=True, overflow="ellipsis", ratio=None, max_width=30)
        table.add_column(no_wrap=True, overflow="ellipsis", max_width=44)
        table.add_column(style="soft", no_wrap=True)
        table.add_column(style="soft", no_wrap=True, overflow="ellipsis")
        for entry in mine:
            when = day_words(date.fromisoformat(due[entry.id]), today) if entry.id in due else "new"
            table.add_row(f"  {entry.slug}", entry.title, entry.level, when)
        console.print(table)
        console.print()
    console.print(count_words(len(entries), "question"), style="soft")


def show_suspended(ids: Sequence[str], library: Library) -> None:
    """What is suspended, by the names that `drill unsuspend` takes; piped, one line each with its id first."""
    console = output()
    titles = [_title(id, library) for id in ids]
    if not console.is_terminal:
        for id, title in zip(ids, titles, strict=True):
            print(f"{id}\t{title}")
        return
    if not ids:
        console.print("Nothing is suspended.")
        console.print("! suspends a card in a sitting; `drill unsuspend` then lists it.", style="soft")
        return
    table = Table.grid(padding=(0, 2), expand=False)
    table.add_column(overflow="fold")
    table.add_column(style="soft", no_wrap=True, overflow="ellipsis")
    for id, title in zip(ids, titles, strict=True):
        table.add_row(Text(id), Text(title))
    console.print(table)
    console.print()
    console.print(Text(f"ask one again: drill unsuspend {ids[0]}", style="soft"))


def _title(id: str, library: Library) -> str:
    question = id.removesuffix(PATTERN_SUFFIX)
    if question not in library.entries:
        return "in no bank that is here"
    title = library.entries[question].title
    return title if question == id else f"the pattern of {title}"


def _fields(entry: Entry, due: Mapping[str, str]) -> dict[str, object]:
    return {
        "id": entry.id,
        "bank": entry.bank,
        "kind": entry.kind,
        "title": entry.title,
        "topics": entry.topics,
        "level": entry.level,
        "minutes": entry.minutes,
        "covers": entry.covers,
        "leetcode": entry.leetcode,
        "due": due.get(entry.id),
    }
