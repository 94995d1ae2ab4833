"""drill export: what is yours, for other programs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from interview_cli.commands.plain import plain_app

if TYPE_CHECKING:
    from interview_cli.commands.context import Context

app = plain_app()


@app.command()
def export(
    what: Annotated[
        Literal["reviews", "cards", "all"] | None,
        typer.Argument(help="reviews: CSV for FSRS' tools; cards: for Anki; all: the journal as JSON."),
    ] = None,
    bank: Annotated[str | None, typer.Option(help="Of cards: only this bank.")] = None,
    format: Annotated[
        Literal["text", "apkg"] | None,
        typer.Option(help="Of cards: text, which needs nothing more, or a package.", show_default="text"),
    ] = None,
) -> None:
    """Print your reviews, cards, or everything, for other programs.

    drill export reviews > reviews.csv

    drill export cards --format apkg > cards.apkg
    """
    from interview_cli.commands.context import Context
    from interview_cli.errors import UsageError
    from interview_cli.progress import export

    if what is None and format is None:
        raise UsageError("say what: reviews, cards or all", "drill export cards > cards.txt")
    what = what or "cards"
    for name, given in (("bank", bank), ("format", format)):
        if given is not None and what != "cards":
            raise UsageError(f"--{name} goes with cards", f"drill export {what}   prints all of it")
    context = Context()
    if what == "cards":
        if format == "apkg":
            _package(context, bank)
        else:
            sys.stdout.write(export.anki_tsv(context.library.filter(bank), context.library))
        return
    if what == "reviews":
        sys.stdout.write(export.review_csv(context.history().reviews))
        return
    with context.journal(write=False) as journal:
        sys.stdout.write(export.everything(journal.events(), journal.version) + "\n")


def _package(context: Context, bank: str | None) -> None:
    """Writes the package, which is no text, to standard output. Raises UsageError where that is a terminal."""
    import time

    from interview_cli.errors import UsageError
    from interview_cli.progress.anki_note import notable, note_of
    from interview_cli.progress.anki_package import anki_package

    if sys.stdout.isatty():
        raise UsageError("a package is no text for a terminal", "drill export cards --format apkg > cards.apkg")
    library = context.library
    notes = [note_of(entry, library, with_files=True) for entry in notable(library.filter(bank))]
    titles = {name: index.bank.title for name, index in library.banks.items() if index.bank}
    sys.stdout.buffer.write(anki_package(notes, titles, time.time()))
