"""drill test: judge one solution now, or at each save."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import ExitCode

if TYPE_CHECKING:
    from interview_cli.judge.verdict import Report

app = plain_app()


@app.command()
def test(
    file: Annotated[Path | None, typer.Argument(help="The solution (default: your file of the question).")] = None,
    question: Annotated[
        str | None, typer.Option(help="bank/slug, a slug or a LeetCode number (default: by the file's name).")
    ] = None,
    watch: Annotated[bool, typer.Option("--watch", help="Judge again at each save, until Ctrl-C.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Print each verdict as one JSON object.")] = False,
) -> None:
    """Judge a solution by the hidden tests.

    Exit code 0: accepted; 1: not; with --watch 130, by Ctrl-C.
    """
    from interview_cli.judge.judge import Judge

    with Judge() as judge:
        # While the judge's processes start: what the verdict needs to be shown.
        if json:
            from interview_cli.screens import verdict_json  # noqa: F401
        else:
            from interview_cli.screens import console, verdict_view  # noqa: F401
        from interview_cli.commands.context import Context
        from interview_cli.commands.judged_file import judged_file

        context = Context()
        judged = judged_file(context, file, question, "test")
        if watch:
            from interview_cli.commands.watching import watch as watch_file

            watch_file(judge, judged, lambda report, at: show(report, json, at))
        report = judge.judge(judged.job(judged.content))
    context.cases.remember(report)
    show(report, json)
    raise typer.Exit(ExitCode.DONE if report.accepted else ExitCode.NOT_ACCEPTED)


def show(report: Report, json: bool, note: str = "") -> None:
    """Prints the verdict for a person, with the note beside it, or as one line of JSON."""
    if json:
        from interview_cli.screens.verdict_json import verdict_json

        sys.stdout.write(verdict_json(report) + "\n")
    else:
        from interview_cli.screens.console import output
        from interview_cli.screens.verdict_view import verdict

        output().print(verdict(report, note))
