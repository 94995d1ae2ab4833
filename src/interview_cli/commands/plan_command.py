"""drill plan: practice until the day of an interview."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def plan(
    interview: Annotated[
        str | None, typer.Option("--interview", metavar="DATE", help="Its day, such as 2026-12-20.", show_default=False)
    ] = None,
    minutes: Annotated[float | None, typer.Option(help="What you can give a day.", show_default=False)] = None,
    bank: Annotated[list[str] | None, typer.Option(help="Only this bank; again for more.", show_default=False)] = None,
    clear: Annotated[bool, typer.Option("--clear", help="There is no interview any more.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Practise towards the day of an interview.

    What would be weak on that day comes up shortly before it, and new questions come at a pace that leads through all
    of them, or as far as your minutes allow. Without options: how the plan stands.
    """
    from interview_cli.commands.context import Context
    from interview_cli.commands.planning import cleared, planned, standing
    from interview_cli.errors import UsageError
    from interview_cli.screens import plan_view
    from interview_cli.screens.console import output

    changes = interview is not None or minutes is not None or bool(bank)
    if clear and changes:
        raise UsageError("--clear goes alone", "plan anew with --interview DATE")
    context = Context()
    words = cleared(context) if clear else ""
    if changes:
        planned(context, interview, minutes, tuple(bank or ()))
    found = standing(context)
    if json:
        sys.stdout.write(plan_view.as_json(found) + "\n")
        return
    console = output()
    if found is not None:
        console.print(plan_view.plan_view(found, context.today(), console.width))
        return
    console.print(words or plan_view.no_plan(context.state().interview, context.today()))
