"""drill fit: the learner's own parameters of the schedule."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def fit(
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show what it would come to; keep nothing.")] = False,
    reset: Annotated[bool, typer.Option("--reset", help="Go back to the default parameters.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
) -> None:
    """Fit the schedule to your memory.

    The parameters of FSRS are fitted to all your reviews. They are kept if they predict the newest reviews, which the
    fit did not see, better than the defaults do.
    """
    from interview_cli.commands.context import Context
    from interview_cli.errors import UsageError
    from interview_cli.journal.events import ParametersFitted, ParametersReset
    from interview_cli.schedule.parameters import in_force
    from interview_cli.screens import fit_view

    if reset and dry_run:
        raise UsageError("--reset and --dry-run do not go together", "leave out one of them")
    context = Context()
    state = context.history()
    now = in_force(state.fits)
    if reset:
        goes_back = now.fitted is not None or bool(now.flaws)
        if goes_back:
            with context.journal() as journal:
                journal.append(ParametersReset())
        sys.stdout.write(fit_view.reset_as_json(goes_back) if json else fit_view.reset_words(goes_back))
        return
    from interview_cli.schedule.fit import NEEDED, fit
    from interview_cli.schedule.histories import Histories, answers

    histories = Histories.of(answers(state.reviews))
    with fit_view.waiting(histories.telling):
        found = fit(histories)
    kept = found is not None and found.improves and not dry_run
    chosen = found.parameters if found and kept else now.parameters
    if found and chosen != now.parameters:
        with context.journal() as journal:
            journal.append(
                ParametersFitted(
                    chosen.version, chosen.weights, found.reviews, found.default.log_loss, found.own.log_loss
                )
            )
    outcome = fit_view.Outcome(histories.telling, NEEDED, found, kept, dry_run, chosen.version)
    if json:
        sys.stdout.write(fit_view.as_json(outcome))
    else:
        fit_view.show(outcome)
