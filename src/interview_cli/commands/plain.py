"""A Typer app as every command has it: plain help without boxes, no completion options of its own."""

from __future__ import annotations

import typer


def plain_app() -> typer.Typer:
    """A fresh app."""
    return typer.Typer(
        rich_markup_mode=None,
        add_completion=False,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
