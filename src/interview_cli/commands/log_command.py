"""drill log: what was practised."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def log(
    json: Annotated[bool, typer.Option("--json", help="Print a JSON list of every review.")] = False,
    limit: Annotated[int, typer.Option(min=1, help="How many of the newest to show.")] = 20,
) -> None:
    """Show what was practised, newest first."""
    from interview_cli.commands.context import Context
    from interview_cli.screens import review_log

    state = Context().history()
    if json:
        sys.stdout.write(review_log.as_json(state.reviews) + "\n")
    else:
        review_log.show(state.reviews, limit, state.fits)
