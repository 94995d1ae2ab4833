"""drill stats: how practice goes."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def stats(json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False) -> None:
    """Show how practice goes.

    Reviews per day, what is due, retention, and problems solved by pattern.
    """
    from interview_cli.commands.context import Context
    from interview_cli.journal.replay import streak
    from interview_cli.progress.figures import figures
    from interview_cli.schedule.deadline import Deadline
    from interview_cli.screens import stats_view
    from interview_cli.sitting.items import PATTERN_SUFFIX

    context = Context()
    state = context.history()
    today = context.today()
    ids = [name for name in context.library.entries if name not in state.suspended]
    found = figures(
        state.reviews,
        state.memories,
        streak(state.study_days, today),
        today,
        [*ids, *(name + PATTERN_SUFFIX for name in ids)],
    )
    if json:
        sys.stdout.write(stats_view.as_json(found) + "\n")
    else:
        titles = {
            topic: title
            for index in context.library.banks.values()
            if index.bank
            for topic, title in index.bank.topics.items()
        }
        deadline = Deadline.ahead(state.interview, today)
        stats_view.show(found, titles, deadline.day if deadline else None, today)
