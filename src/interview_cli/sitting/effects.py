"""What goes into a sitting and what comes out: events in, effects out, as plain data.

`at` is monotonic time in seconds throughout.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from interview_cli.journal.events import AnyBody
from interview_cli.judge.verdict import Grown, Report


@dataclass(frozen=True, slots=True)
class Key:
    """A key was pressed: a character, or `enter`, `space`."""

    name: str
    at: float


@dataclass(frozen=True, slots=True)
class Tick:
    """Time went by."""

    at: float


@dataclass(frozen=True, slots=True)
class Saved:
    """The learner's file has new content, of so many lines of code, written so many seconds ago."""

    at: float
    lines: int = 0
    ago: float = 0.0


@dataclass(frozen=True, slots=True)
class Judged:
    """The verdict on a version of the solution (`version` names it in the journal)."""

    report: Report
    version: str
    at: float


@dataclass(frozen=True, slots=True)
class Measured:
    """What the solution took on growing inputs, beside the reference."""

    question: str
    grown: tuple[Grown, ...]
    at: float


@dataclass(frozen=True, slots=True)
class Typed:
    """The learner answered in words; None when the answer was broken off."""

    text: str | None
    at: float


@dataclass(frozen=True, slots=True)
class Appended:
    """A body was committed to the journal under this event id."""

    body: AnyBody
    event: str


@dataclass(frozen=True, slots=True)
class Append:
    """Commit to the journal, before anything else is shown."""

    body: AnyBody


@dataclass(frozen=True, slots=True)
class Edit:
    """Open the learner's file, or the question's source, in the editor."""

    question: str
    what: Literal["solution", "source"] = "solution"


@dataclass(frozen=True, slots=True)
class JudgeNow:
    """Judge the learner's file as it is."""

    question: str


@dataclass(frozen=True, slots=True)
class Measure:
    """Measure the learner's file on growing inputs."""

    question: str


@dataclass(frozen=True, slots=True)
class Debug:
    """Run the failing call of this verdict again, under the debugger."""

    report: Report


@dataclass(frozen=True, slots=True)
class Prepare:
    """A question begins: have its file ready in the workspace."""

    question: str
    resumed: bool


@dataclass(frozen=True, slots=True)
class Ask:
    """Ask for a line of text, with completions."""

    prompt: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finish:
    """The sitting is over; leave."""


InputEvent = Key | Tick | Saved | Judged | Measured | Typed | Appended
Effect = Append | Edit | JudgeNow | Measure | Debug | Prepare | Ask | Finish
