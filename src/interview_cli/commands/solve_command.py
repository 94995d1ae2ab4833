"""drill solve: one coding question, no picking."""

from __future__ import annotations

from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def solve(
    question: Annotated[str, typer.Argument(help="bank/slug, a slug, or a LeetCode number.")],
    minutes: Annotated[float | None, typer.Option(help="Time box.", show_default=False)] = None,
) -> None:
    """Solve one question, without picking."""
    from interview_cli.commands.context import Context
    from interview_cli.commands.order import Order
    from interview_cli.commands.sit import demand_minutes, sit
    from interview_cli.errors import UsageError
    from interview_cli.sitting.recipe import Recipe

    demand_minutes(minutes)
    context = Context()
    entry = context.library.find(question)
    if entry.kind != "code":
        raise UsageError(f"`{entry.id}` is a {entry.kind}, not a coding question", "`drill show` shows it")
    recipe = Recipe(title=entry.title, mode="code", kinds=("code",))
    sit(context, Order(f"solve {entry.id}", recipe, minutes, entries=(entry,)))
