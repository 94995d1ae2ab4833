"""A debugging session as it is read: what fails, how to go on in the debugger, and what came of it."""

from __future__ import annotations

import os
import signal
from contextlib import suppress

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from interview_cli.debugging.session import PLAIN_DEBUGGERS, Ended, Outcome, Session, run
from interview_cli.judge.verdict import Report
from interview_cli.screens.console import output
from interview_cli.screens.verdict_view import in_short

_KEYS = "n next line · s into a call · p NAME shows a value · c runs on · q leaves"


def debug(session: Session, report: Report | None = None) -> Ended:
    """Shows what fails, runs the session at this terminal, and shows how the call ended."""
    console = output()
    if report is not None:
        console.print(in_short(report), "")
    console.print(_before(session))
    console.file.flush()
    ended = run(session)
    # Lines as long as they are: a traceback is for clicking and copying.
    console.print(_after(ended, report), soft_wrap=True)
    return ended


def debug_in_a_sitting(session: Session, report: Report) -> None:
    """The same in the lent terminal; what came of it stays until a key is pressed."""
    from interview_cli.screens.terminal import read_one_key

    ended = debug(session, report)
    if ended.outcome is not None or ended.code < 0:
        output().print("\nenter goes back to the sitting", style="soft")
        with suppress(KeyboardInterrupt):
            read_one_key(["enter", "space", "q", "d"])


def _before(session: Session) -> RenderableType:
    if session.stop == "file":
        words = "your file stops by itself"
    elif session.stop == "none":
        words = "the call runs without a debugger"
    elif (named := os.environ.get("PYTHONBREAKPOINT", "")) not in PLAIN_DEBUGGERS:
        words = f"{named} stops right before the call"
    else:
        words = f"pdb stops at the first line of the call\n{_KEYS}"
    return Text(words, style="soft")


def _after(ended: Ended, report: Report | None) -> RenderableType:
    outcome = ended.outcome
    if outcome is not None:
        return Group(Text(""), *_told(outcome, report))
    if ended.code >= 0 or ended.interrupted:
        return Text("left before the call was over", style="soft")
    name = signal.Signals(-ended.code).name
    return Text(f"the process was ended by {name}{_why(name)}", style="wrong")


def _told(outcome: Outcome, report: Report | None) -> list[RenderableType]:
    failure = report.failure if report else None
    parts: list[RenderableType] = []
    if outcome.raised:
        parts.append(Text(outcome.raised, style="wrong"))
    else:
        parts.append(Text.assemble(("returned  ", "soft"), outcome.returned or ""))
        parts += [Text.assemble((f"{name} is now  ", "soft"), value) for name, value in outcome.changed.items()]
    if failure and failure.expected is not None:
        parts.append(Text.assemble(("expected  ", "soft"), (failure.expected, "right")))
    if not outcome.stopped and not outcome.raised:
        parts.append(Padding(Text("no breakpoint of your file was reached in this call", style="late"), (1, 0, 0, 0)))
    return parts


def _why(name: str) -> str:
    return ", often a recursion too deep" if name == "SIGSEGV" else ""
