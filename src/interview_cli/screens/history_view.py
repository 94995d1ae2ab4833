"""A learner's versions of one solution: the list, one of them, the difference between two."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from datetime import datetime

import msgspec
from rich.console import Group, RenderableType
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from interview_cli.journal.events import RATING_NAMES
from interview_cli.judge.verdict import Verdict
from interview_cli.progress.history import Version

_STYLES = {"+": "right", "-": "wrong", "@": "accent"}


def as_json(versions: Sequence[Version]) -> str:
    """A list with the fields of Version."""
    return msgspec.json.encode(versions).decode()


def versions_view(title: str, versions: Sequence[Version]) -> RenderableType:
    """The list, newest first: the picture of how red became green."""
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", style="strong")
    table.add_column(style="soft", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(style="soft", no_wrap=True)
    table.add_column(style="accent", no_wrap=True)
    for version in reversed(versions):
        when = datetime.fromtimestamp(version.at / 1e6).strftime("%Y-%m-%d %H:%M")
        accepted = version.verdict == Verdict.ACCEPTED
        words = Text(
            f"{'✓' if accepted else '✗'} {version.verdict.replace('_', ' ')}", style="right" if accepted else "wrong"
        )
        tests = f"{version.passed} of {version.total}" if version.total else ""
        table.add_row(str(version.number), when, words, tests, RATING_NAMES[version.rating] if version.rating else "")
    hint = "NUMBER shows one, --diff what changed since then, --restore brings it back"
    return Group(Text(title, style="strong"), Text(""), table, Text(""), Text(hint, style="soft"))


def source_view(text: str) -> RenderableType:
    """One version, as it was judged."""
    return Syntax(text.rstrip("\n"), "python", theme="ansi_dark", background_color="default")


def difference(before: str, after: str, names: tuple[str, str]) -> RenderableType:
    """A unified diff; a line says so where there is none."""
    lines = list(difflib.unified_diff(before.splitlines(), after.splitlines(), *names, lineterm=""))
    if not lines:
        return Text(f"{names[0]} and {names[1]} are the same", style="soft")
    return Group(*(Text(line, style=_style(line)) for line in lines))


def _style(line: str) -> str:
    return "strong" if line.startswith(("---", "+++")) else _STYLES.get(line[:1], "")
