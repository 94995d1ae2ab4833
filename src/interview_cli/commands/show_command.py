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
    """Show a question, or with --answer what solves it; also whether it is edited by you."""
    from interview_cli.commands.context import Context
    from interview_cli.screens.console import output
    from interview_cli.screens.question_view import question_view

    context = Context()
    entry = context.library.find(question)
    output().print(question_view(entry, context.library, answer))
    if context.library.is_edit(entry):
        said = [f"your edit of a shipped question: {entry.path}", "delete the file to go back to the shipped one"]
        output().print("", *said, sep="\n", style="soft", markup=False, highlight=False, soft_wrap=True)
