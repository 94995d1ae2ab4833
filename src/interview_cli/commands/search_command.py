"""drill search: questions by words."""

from __future__ import annotations

from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import ExitCode

app = plain_app()


@app.command()
def search(words: Annotated[list[str], typer.Argument(help="All of them must occur, in any case.")]) -> None:
    """Find questions whose text holds all the words."""
    from interview_cli.commands.context import Context
    from interview_cli.screens import question_list
    from interview_cli.screens.console import errors

    context = Context()
    found = context.library.search(words)
    if not found:
        errors().print("no question holds all of these words; try fewer or shorter ones")
        raise typer.Exit(ExitCode.NOT_ACCEPTED)
    due = {name: known.memory.due_day for name, known in context.state().memories.items()}
    question_list.show(found, due, context.library, context.today())
