"""drill doctor: is everything in order on this machine?"""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import ExitCode

app = plain_app()


@app.command()
def doctor(
    json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    repair: Annotated[
        bool, typer.Option("--repair", help="Repair a damaged journal from itself and its backups.")
    ] = False,
) -> None:
    """Examine whether everything is in order.

    The journal, the banks, the workspace, the editor and the judge's isolation.
    """
    from interview_cli.commands.context import Context
    from interview_cli.commands.examine import examine, mend
    from interview_cli.screens import doctor_view

    context = Context()
    if repair:
        doctor_view.show_repair(mend(context))
        return
    findings = examine(context)
    sys.stdout.write(doctor_view.as_json(findings) if json else doctor_view.as_text(findings))
    if not all(finding.ok for finding in findings.checks):
        raise typer.Exit(ExitCode.ENVIRONMENT)
