"""drill export: what is yours, for other programs."""

from __future__ import annotations

import sys
from typing import Annotated, Literal

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def export(
    what: Annotated[
        Literal["reviews", "cards", "all"],
        typer.Argument(help="reviews: CSV for FSRS' tools; cards: text for Anki; all: the journal as JSON."),
    ],
    bank: Annotated[str | None, typer.Option(help="Of cards: only this bank.")] = None,
) -> None:
    """Print your reviews, cards, or everything, for other programs.

    drill export reviews > reviews.csv
    """
    from interview_cli.commands.context import Context
    from interview_cli.errors import UsageError
    from interview_cli.progress import export

    context = Context()
    if bank is not None and what != "cards":
        raise UsageError("--bank goes with cards", f"drill export {what}   prints all of it")
    if what == "cards":
        sys.stdout.write(export.anki_tsv(context.library.filter(bank), context.library))
        return
    if what == "reviews":
        sys.stdout.write(export.review_csv(context.state().reviews))
        return
    with context.journal(write=False) as journal:
        sys.stdout.write(export.everything(journal.events(), journal.version) + "\n")
