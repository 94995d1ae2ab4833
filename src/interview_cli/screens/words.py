"""Small texts that every screen needs: durations, days, counts, keys."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from rich.console import RenderableType
from rich.text import Text

_LEAST_LEFT = 12
"""Cells of a left text that is cut for the sake of the right one."""


def clock_words(seconds: float) -> str:
    """07:42, or 1:07:42; negative times read as over: 00:30 over."""
    whole = round(abs(seconds))
    hours, minutes, rest = whole // 3600, whole % 3600 // 60, whole % 60
    words = f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes:02}:{rest:02}"
    return words if seconds >= 0 or whole == 0 else f"{words} over"


def duration_words(seconds: float) -> str:
    """40 s, 9 m 05 s, 1 h 07 m."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} m {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} m"


def count_words(number: int, noun: str) -> str:
    """1 card, 2 cards."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def day_words(day: date, today: date) -> str:
    """today, tomorrow, yesterday, in 6 days (Mon 30 Nov), 2 days ago, in 4 months (20 Mar 2027)."""
    days = (day - today).days
    if days in (-1, 0, 1):
        return ("yesterday", "today", "tomorrow")[days + 1]
    if days < 0:
        return f"{-days} days ago"
    if days < 60:
        return f"in {days} days, {day:%a} {day.day} {day:%b}"
    return f"in {round(days / 30.44)} months, {day.day} {day:%b %Y}"


def long_day_words(day: date) -> str:
    """Sunday 20 December 2026."""
    return f"{day:%A} {day.day} {day:%B %Y}"


def keys_line(
    keys: Sequence[tuple[str, str]], width: int, last: tuple[str, str] = ("?", "all keys"), gap: int = 3
) -> Text:
    """`e edit   t test   ? all keys`: as many as fit, the last one always; `gap` spaces between them."""
    shown: list[str] = []
    end = f"{last[0]} {last[1]}".strip()
    for key, what in keys:
        item = f"{key} {what}"
        if sum(len(each) + gap for each in shown) + len(item) + gap + len(end) > width - 1:
            break
        shown.append(item)
    parts = [*shown, end] if end else shown
    return Text((" " * gap).join(parts), style="soft", no_wrap=True, overflow="crop")


def two_sided(left: Text, right: Text, width: int, cut: bool = False) -> Text:
    """Left and right on one line; too narrow for both, the left one wins, or is `cut` where some of it stays."""
    if cut and (room := width - right.cell_len - 2) >= _LEAST_LEFT:
        left.truncate(room, overflow="ellipsis")
    space = width - left.cell_len - right.cell_len
    if space < 2:
        left.truncate(width, overflow="ellipsis")
        return left
    return Text.assemble(left, " " * space, right, no_wrap=True)


def help_table(rows: list[tuple[str, str]]) -> RenderableType:
    """Keys and what they do, in two columns."""
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(style="accent", no_wrap=True)
    table.add_column()
    for key, what in rows:
        table.add_row(key, what)
    return table
