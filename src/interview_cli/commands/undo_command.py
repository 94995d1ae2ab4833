"""drill undo: the last answer did not count."""

from __future__ import annotations

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def undo() -> None:
    """Take back the last answer.

    The newest review, skip, burial, suspension, `drill unsuspend` or fit of the parameters; repeat it to go further
    back.
    """
    from interview_cli.commands.context import Context
    from interview_cli.errors import UsageError
    from interview_cli.journal.events import Suspended, Undone
    from interview_cli.journal.replay import last_undoable
    from interview_cli.screens.console import output

    context = Context()
    with context.journal() as journal:
        event = last_undoable(journal.events())
        if event is None:
            raise UsageError("there is nothing to take back", "`drill log` shows what was practised")
        journal.append(Undone(event.id))
    body = event.body
    what = {
        "Reviewed": "the review",
        "Skipped": "the skip",
        "Buried": "the burial",
        "Suspended": "the suspension",
        "ParametersFitted": "the fit",
        "ParametersReset": "the reset",
    }
    if isinstance(body, Suspended) and not body.on:
        output().print(f"taken back: `drill unsuspend` of {body.question}, which is suspended again")
        return
    of = getattr(body, "question", "the parameters")
    output().print(f"taken back: {what[type(body).__name__]} of {of}")
