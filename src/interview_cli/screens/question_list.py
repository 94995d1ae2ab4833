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
