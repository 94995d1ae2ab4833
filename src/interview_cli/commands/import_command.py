"""drill import: cards from other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command(name="import")
def import_(
    file: Annotated[Path, typer.Argument(help="A text export of Anki, a CSV, a Markdown file, or an export of Mochi.")],
    bank: Annotated[str, typer.Option(help="One of your banks; it is made when there is none.")] = "mine",
    topic: Annotated[str | None, typer.Option(help="A topic of the bank (default: its first).")] = None,
    format: Annotated[
        Literal["anki", "hashcards", "obsidian", "mochi"] | None,
        typer.Option(help="What the file is (default: told by itself).", show_default=False),
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Take out what the file has no more.")] = False,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do it without asking.")] = False,
) -> None:
    """Bring in cards of Anki (text export), CSV, hashcards, Obsidian or Mochi; the plan is shown first.

    A reworded card keeps its id, and so its history. Importing the same file again changes nothing.
    """
    from interview_cli.authoring.importing.deck import carry_out, prepare
    from interview_cli.commands.bank_add import own_bank
    from interview_cli.screens import import_plan
    from interview_cli.screens.terminal import is_terminal

    prepared = prepare(file, own_bank(bank), format, topic, remove)
    import_plan.show(prepared.plan, file, f"{bank}/{prepared.deck.name}", len(prepared.pictures), prepared.left_out)
    if not prepared.changes_something:
        print("nothing is to be done")
        return
    if not yes:
        if not is_terminal():
            print("nothing was changed; --yes does it")
            return
        import questionary

        if not questionary.confirm("Do it?", default=True).ask():
            print("nothing was changed")
            return
    carry_out(prepared)
    print(f"done: {prepared.deck}; `drill review` asks new cards day by day")
