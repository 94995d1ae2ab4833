"""drill list: which questions there are."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import ExitCode

app = plain_app()


@app.command("list")
def list_(
    bank: Annotated[str | None, typer.Option(help="Only this bank.")] = None,
    topic: Annotated[str | None, typer.Option(help="Only this topic.")] = None,
    level: Annotated[str | None, typer.Option(help="warm-up, easy, medium or hard.")] = None,
    suspended: Annotated[bool, typer.Option("--suspended", help="Only what is suspended.")] = False,
    flagged: Annotated[bool, typer.Option("--flagged", help="Only what you flagged.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print a JSON list.")] = False,
) -> None:
    """List questions, and when they are due."""
    from interview_cli.commands.context import Context
    from interview_cli.commands.recipes import demand_level
    from interview_cli.screens import question_list
    from interview_cli.sitting.items import memory_ids

    demand_level(level)
    context = Context()
    entries = context.library.filter(bank, topic, level)
    state = context.state()
    for is_asked, marked in ((suspended, state.suspended), (flagged, state.flagged)):
        if is_asked:
            entries = [entry for entry in entries if not marked.isdisjoint(memory_ids(entry.id))]
    due = {name: known.memory.due_day for name, known in state.memories.items()}
    if json:
        sys.stdout.write(question_list.as_json(entries, due) + "\n")
    else:
        question_list.show(entries, due, context.library, context.today())
    indexes = (*context.library.banks.values(), *context.library.edits.values())
    shown = [index for index in indexes if bank in (None, index.name)]
    if any(problem.severity == "error" for index in shown for problem in index.problems):
        raise typer.Exit(ExitCode.BANK_INVALID)
