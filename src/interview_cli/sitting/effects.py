"""What goes into a sitting and what comes out: events in, effects out, as plain data.

`at` is monotonic time in seconds throughout.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from interview_cli.journal.events import AnyBody
from interview_cli.judge.verdict import Grown, Report


class Key(msgspec.Struct, frozen=True):
    """A key was pressed: a character, or `enter`, `space`."""

    name: str
    at: float


class Tick(msgspec.Struct, frozen=True):
    """Time went by."""

    at: float


class Saved(msgspec.Struct, frozen=True):
    """The learner's file has new content, of so many lines of code, written so many seconds ago."""

    at: float
    lines: int = 0
    ago: float = 0.0


class Judged(msgspec.Struct, frozen=True):
    """The verdict on a version of the solution (`version` names it in the journal)."""

    report: Report
    version: str
    at: float


class Measured(msgspec.Struct, frozen=True):
    """What the solution took on growing inputs, beside the reference."""

    question: str
    grown: tuple[Grown, ...]
    at: float


class Typed(msgspec.Struct, frozen=True):
    """The learner answered in words; None when the answer was broken off."""

    text: str | None
    at: float


class Appended(msgspec.Struct, frozen=True):
    """A body was committed to the journal under this event id."""

    body: AnyBody
    event: str


class Added(msgspec.Struct, frozen=True):
    """So many of the cards that were to be added are new; the others were there."""

    cards: int


class Append(msgspec.Struct, frozen=True):
    """Commit to the journal, before anything else is shown."""

    body: AnyBody


class Edit(msgspec.Struct, frozen=True):
    """Open the learner's file, or the question's source, in the editor."""

    question: str
    what: Literal["solution", "source"] = "solution"


class NewCard(msgspec.Struct, frozen=True):
    """A card to be made, in Markdown."""

    front: str
    back: str
    source: str


class AddCards(msgspec.Struct, frozen=True):
    """Make these cards in the learner's own bank, those that are not there."""

    cards: tuple[NewCard, ...]


class JudgeNow(msgspec.Struct, frozen=True):
    """Judge the learner's file as it is."""

    question: str


class Measure(msgspec.Struct, frozen=True):
    """Measure the learner's file on growing inputs."""

    question: str


class Debug(msgspec.Struct, frozen=True):
    """Run the failing call of this verdict again, under the debugger."""

    report: Report


class Prepare(msgspec.Struct, frozen=True):
    """A question begins: have its file ready in the workspace."""

    question: str
    resumed: bool


class Ask(msgspec.Struct, frozen=True):
    """Ask for a line of text, with completions."""

    prompt: str
    choices: tuple[str, ...] = ()


class Finish(msgspec.Struct, frozen=True):
    """The sitting is over; leave."""


InputEvent = Key | Tick | Saved | Judged | Measured | Typed | Appended | Added
Effect = Append | Edit | AddCards | JudgeNow | Measure | Debug | Prepare | Ask | Finish
