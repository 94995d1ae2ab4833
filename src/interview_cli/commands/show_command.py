"""drill show: one question, as it is asked."""

from __future__ import annotations

from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def show(
    question: Annotated[str, typer.Argument(help="bank/slug, a slug, or a LeetCode number.")],
    answer: Annotated[bool, typer.Option("--answer", help="Also the reference or the back of the card.")] = False,
) -> None:
    """Show a question, or with --answer what solves it; also when it is suspended, flagged or edited by you."""
    from contextlib import suppress

    from interview_cli.commands.context import Context
    from interview_cli.errors import DrillError
    from interview_cli.screens.console import output
    from interview_cli.screens.question_view import marks, question_view

    context = Context()
    entry = context.library.find(question)
    output().print(question_view(entry, context.library, answer))
    said = []
    with suppress(DrillError):  # a journal that cannot be read takes nothing from the question
        state = context.state()
        said = marks(entry, state.suspended, state.flagged)
    if context.library.is_edit(entry):
        said += [f"your edit of a shipped question: {entry.path}", "delete the file to go back to the shipped one"]
    if said:
        output().print("", *said, sep="\n", style="soft", markup=False, highlight=False, soft_wrap=True)
