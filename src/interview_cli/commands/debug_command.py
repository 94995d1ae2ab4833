"""drill debug: the failing call again, in the open and under the debugger."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import DrillError, ExitCode

if TYPE_CHECKING:
    from interview_cli.commands.judged_file import JudgedFile
    from interview_cli.debugging.calls import Replayed
    from interview_cli.debugging.session import Ended
    from interview_cli.judge.verdict import Report

app = plain_app()


@app.command()
def debug(
    file: Annotated[Path | None, typer.Argument(help="The solution (default: your file of the question).")] = None,
    question: Annotated[
        str | None, typer.Option(help="bank/slug, a slug or a LeetCode number (default: by the file's name).")
    ] = None,
    call: Annotated[
        str | None, typer.Option(help='Debug this call instead of the failing one: "two_sum([3, 3], 6)".')
    ] = None,
) -> None:
    """Run the failing call again under the debugger.

    pdb, or the one that PYTHONBREAKPOINT names, stops at the first line of the call; a file with a
    breakpoint() of its own stops there instead. It runs in the open: your terminal, no sandbox, no limits.

    Exit code 0: accepted, or --call has run; 1: not accepted, or left with q.
    """
    from interview_cli.commands.context import Context
    from interview_cli.commands.judged_file import judged_file

    judged = judged_file(Context(), file, question, "debug")
    if call is not None:
        from interview_cli.debugging.calls import callable_names, calls_of_text

        _demand_that_it_parses(judged)
        names = callable_names(judged.entry.folder, judged.content)
        _leave(_debugged(judged, calls_of_text(call, names), None), ExitCode.DONE)
    from interview_cli.judge.verdict import Verdict

    report = _judged(judged)
    if report.verdict in (Verdict.ACCEPTED, Verdict.INTERNAL_ERROR) or not report.replay:
        _nothing_to_debug(report)
    from interview_cli.debugging.calls import calls_of_failure

    _leave(_debugged(judged, calls_of_failure(report.replay), report), ExitCode.NOT_ACCEPTED)


def _judged(judged: JudgedFile) -> Report:
    from interview_cli.judge.judge import Judge

    with Judge() as judge:
        report = judge.judge(judged.job(judged.content))
    judged.context.cases.remember(report)
    return report


def _demand_that_it_parses(judged: JudgedFile) -> None:
    """Ends with the place where the file is no Python."""
    from interview_cli.debugging.stops import parsed
    from interview_cli.judge.verdict import Failure, Report, Verdict

    try:
        parsed(judged.content)
    except (SyntaxError, ValueError) as error:
        place = f"line {error.lineno}: " if isinstance(error, SyntaxError) else ""
        why = error.msg if isinstance(error, SyntaxError) else error
        failure = Failure("loading the file", f"{place}{type(error).__name__}: {why}")
        _nothing_to_debug(Report(judged.entry.id, Verdict.COMPILE_ERROR, failure=failure))


def _nothing_to_debug(report: Report) -> NoReturn:
    from interview_cli.judge.verdict import Verdict
    from interview_cli.screens.console import output
    from interview_cli.screens.verdict_view import headline, verdict

    console = output()
    if report.accepted:
        console.print(headline(report))
        console.print('nothing to debug; --call "…" debugs a call of your own', style="soft", markup=False)
        raise typer.Exit(ExitCode.DONE)
    console.print(verdict(report))
    why = "" if report.verdict is Verdict.COMPILE_ERROR else "there is no failing call to run again"
    console.print(f"\nnothing to debug{': ' if why else ' yet'}{why}", style="soft")
    raise typer.Exit(ExitCode.NOT_ACCEPTED)


def _debugged(judged: JudgedFile, calls: tuple[Replayed, ...], report: Report | None) -> Ended:
    """How the process that ran them ended. Raises DrillError when it would need a terminal that is not there."""
    from interview_cli.debugging.session import stop_for
    from interview_cli.screens import debugging
    from interview_cli.screens.terminal import is_terminal

    stop = stop_for(judged.content, is_terminal())
    if stop == "file" and not is_terminal():
        raise DrillError(
            "the debugger needs a terminal: standard input or output is not one",
            "run it in a terminal, or take breakpoint() out of the file: then the call simply runs",
        )
    return debugging.debug(judged.session(calls, stop), report)


def _leave(ended: Ended, done: ExitCode) -> NoReturn:
    """Ends as the debugged process did; one that ran to its end gives the code for that."""
    if ended.outcome is not None:
        raise typer.Exit(done)
    raise typer.Exit(ExitCode.INTERRUPTED if ended.interrupted else ExitCode.NOT_ACCEPTED)
