"""drill test: judge one solution now."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import ExitCode

app = plain_app()


@app.command()
def test(
    file: Annotated[Path | None, typer.Argument(help="The solution (default: your file of the question).")] = None,
    question: Annotated[
        str | None, typer.Option(help="bank/slug, a slug or a LeetCode number (default: by the file's name).")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print the verdict as one JSON object.")] = False,
) -> None:
    """Judge a solution by the hidden tests.

    Exit code 0: accepted; 1: not.
    """
    from interview_cli.judge.judge import Judge

    with Judge() as judge:
        from interview_cli.bank.model import CodeQuestion
        from interview_cli.commands.context import Context
        from interview_cli.errors import UsageError
        from interview_cli.judge.job import job_for

        context = Context()
        if file is None and question is None:
            raise UsageError("name a file or a question", "drill test FILE --question ID")
        given = context.workspace.read(file) if file is not None else None
        entry = context.library.find(question if question is not None else str(file and file.stem))
        found = entry.question()
        if not isinstance(found, CodeQuestion):
            raise UsageError(f"`{entry.id}` is a {entry.kind}, not a coding question", "only code can be judged")
        content = given if given is not None else context.workspace.read(context.workspace.file(entry.id))
        report = judge.judge(job_for(entry.id, found, entry.folder, content))
    if json:
        from interview_cli.screens.verdict_json import verdict_json

        sys.stdout.write(verdict_json(report) + "\n")
    else:
        from interview_cli.screens.console import output
        from interview_cli.screens.verdict_view import verdict

        output().print(verdict(report))
    raise typer.Exit(ExitCode.DONE if report.accepted else ExitCode.NOT_ACCEPTED)
