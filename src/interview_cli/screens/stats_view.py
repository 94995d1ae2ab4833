"""The figures of practice as one calm page, or as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import msgspec
from rich.table import Table
from rich.text import Text

from interview_cli.progress.figures import RETENTION_DAYS, Figures
from interview_cli.screens.console import output
from interview_cli.screens.words import count_words, day_words

_BAR_WIDTH = 20


def as_json(figures: Figures) -> str:
    """One object with the fields of Figures."""
    return msgspec.json.encode(figures).decode()


def show(figures: Figures, titles: Mapping[str, str], interview: date | None = None, today: date | None = None) -> None:
    """The page; with the day of an interview that lies ahead of `today`."""
    console = output()
    if not figures.reviews:
        console.print("Nothing practised yet. `drill leetcode --minutes 15` starts with a problem.")
        return
    days = f"{count_words(figures.streak, 'day')} in a row" if figures.streak else "no streak yet"
    head = Text.assemble((count_words(figures.reviews, "review"), "strong"), (f"   {days}", "soft"))
    console.print(head)
    console.print(f"due today {figures.due_today}, within a week {figures.due_this_week}")
    console.print(_retention(figures))
    if interview is not None and today is not None:
        console.print(f"interview {day_words(interview, today)}; `drill plan` shows the way to it", style="soft")
    console.print()
    console.print(_days(figures))
    if figures.patterns:
        console.print()
        console.print(_patterns(figures, titles))


def _retention(figures: Figures) -> str:
    if figures.retention is None:
        return f"retention of the last {RETENTION_DAYS} days: nothing came up a second time yet"
    base = count_words(figures.reviews_retained, "review")
    return f"retention of the last {RETENTION_DAYS} days: {figures.retention:.0%} of {base}"


def _days(figures: Figures) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(style="soft", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(style="accent", no_wrap=True)
    most = max((each.reviews for each in figures.per_day), default=0) or 1
    for each in figures.per_day:
        day = date.fromisoformat(each.day)
        bar = "▇" * max(round(each.reviews / most * _BAR_WIDTH), 1 if each.reviews else 0)
        table.add_row(f"{day:%a} {day.day:2} {day:%b}", str(each.reviews or "·"), bar)
    return table


def _patterns(figures: Figures, titles: Mapping[str, str]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, overflow="ellipsis")
    table.add_column(justify="right", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_row(Text("pattern", style="soft"), Text("solved", style="soft"), Text("median", style="soft"))
    for each in figures.patterns:
        minutes = "·" if each.median_minutes is None else f"{each.median_minutes:g} m"
        table.add_row(titles.get(each.topic, each.topic), f"{each.solved} of {each.attempted}", minutes)
    return table
