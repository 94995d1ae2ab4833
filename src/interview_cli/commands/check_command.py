"""drill check: is this bank good?"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import ExitCode, UsageError

app = plain_app()


@app.command()
def check(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Banks, folders of banks, or parts of one (default: the shipped banks).")
    ] = None,
    format: Annotated[Literal["text", "json", "github", "junit"], typer.Option(help="How to report.")] = "text",
    jobs: Annotated[int | None, typer.Option(min=1, help="How much is done at once (default: one job a core).")] = None,
    fast: Annotated[bool, typer.Option("--fast", help="Leave out rare inputs and mutants of the references.")] = False,
    cache: Annotated[
        bool, typer.Option("--cache/--no-cache", help="Do not run what was proven before and has not changed.")
    ] = True,
    strict: Annotated[bool, typer.Option("--strict", help="Exit with 1 for warnings too.")] = False,
    fix: Annotated[
        bool, typer.Option("--fix", help="First mend what needs no judgement: white space, order of fields, ids.yaml.")
    ] = False,
    explain: Annotated[
        str | None, typer.Option(metavar="RULE", help="Say what a rule is for and how to mend what breaks it.")
    ] = None,
) -> None:
    """Prove that question banks are right.

    Right answers pass, wrong ones and every small mistake in a reference fail, examples are true, cards verify.

    Exit code 0: nothing wrong; 1: errors (with --strict, warnings too); 3: a bank cannot be read; 130: stopped by
    Ctrl-C, after telling what is known.
    """
    if explain is not None:
        sys.stdout.write(_explained(explain))
        return
    if fix:
        _mend(paths or [])
    from interview_cli.check.run import check as run_check
    from interview_cli.paths import places, shipped_folder
    from interview_cli.screens import check_report
    from interview_cli.screens.check_progress import check_progress
    from interview_cli.screens.console import errors

    with check_progress(errors()) as tell:
        report = run_check(
            paths or [shipped_folder() / "question_banks"],
            jobs,
            tell,
            fast=fast,
            cache=places().cache / "check" if cache else None,
        )
    sys.stdout.write(check_report.render(report, format))
    if report.left:
        raise typer.Exit(ExitCode.INTERRUPTED)
    if not report.readable:
        raise typer.Exit(ExitCode.BANK_INVALID)
    if not report.ok or (strict and report.problems):
        raise typer.Exit(ExitCode.NOT_ACCEPTED)


def _mend(paths: list[Path]) -> None:
    """Mends the banks and tells each file on stderr, so that a report stays pure. Raises UsageError without paths."""
    from interview_cli.check.mend import mend

    if not paths:
        raise UsageError("`--fix` changes files, so it wants to know which", "name the banks, or parts of one, to mend")
    for mended in mend(paths):
        sys.stderr.write(f"{mended}\n")


def _explained(name: str) -> str:
    """What the rule is. Raises UsageError with the nearest names."""
    from interview_cli.bank.library import nearest
    from interview_cli.check.rules import RULES, words

    rule = RULES.get(name.strip())
    if rule is None:
        hint = nearest(name, RULES) or f"the rules are {', '.join(RULES)}"
        raise UsageError(f"there is no rule `{name}`", hint)
    return words(rule, min(shutil.get_terminal_size().columns, 100))
