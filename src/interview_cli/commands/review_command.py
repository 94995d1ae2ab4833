"""drill review: the cards due today, all banks."""

from __future__ import annotations

from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def review(
    bank: Annotated[str | None, typer.Option(help="Only this bank.")] = None,
    limit: Annotated[
        int | None,
        typer.Option(min=1, help="At most this many cards, whatever the day's number.", show_default=False),
    ] = None,
    minutes: Annotated[float | None, typer.Option(help="Time box.", show_default=False)] = None,
    ahead: Annotated[bool, typer.Option("--ahead", help="Also cards due later.")] = False,
    flagged: Annotated[
        bool, typer.Option("--flagged", help="Only what you flagged, or what went wrong last time, shuffled.")
    ] = False,
) -> None:
    """Review the cards that are due, then new ones.

    space shows the answer, 1 to 4 rate it (again, hard, good, easy), u takes back, f flags it, ? shows all keys.
    """
    from interview_cli.commands.context import Context
    from interview_cli.commands.review import review_order
    from interview_cli.commands.sit import demand_minutes, sit

    demand_minutes(minutes)
    sit(Context(), review_order(bank, limit, minutes, ahead, flagged))
