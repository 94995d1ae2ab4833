"""The two consoles: results on standard output, prose and errors on standard error."""

from __future__ import annotations

import sys

from rich.console import Console
from rich.theme import Theme

THEME = Theme(
    {
        "accent": "cyan",
        "right": "green",
        "wrong": "red",
        "soft": "dim",
        "strong": "bold",
        "late": "yellow",
        "right.strong": "bold green",
        "wrong.strong": "bold red",
        "late.strong": "bold yellow",
        "markdown.code": "cyan",
        "markdown.link": "cyan",
        "markdown.link_url": "underline cyan",
        "markdown.block_quote": "dim",
    }
)


def output() -> Console:
    """Standard output."""
    return Console(theme=THEME, highlight=False, emoji=False)


def errors() -> Console:
    """Standard error."""
    return Console(theme=THEME, highlight=False, emoji=False, file=sys.stderr)
