"""The learner's work on one problem in one sitting, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

import msgspec
from msgspec import field
from msgspec.structs import replace

from interview_cli.journal.events import Evidence, Memory, Progress, Rating
from interview_cli.judge.verdict import Grown, Report, Verdict
from interview_cli.sitting.clock import Clock
from interview_cli.sitting.items import same_words
from interview_cli.sitting.steps import Course, Spent, same_result

RATING_KEYS: dict[str, Rating] = {"1": 1, "2": 2, "3": 3, "4": 4}
FLAGGED = "flagged: --flagged brings it, whenever it is due; f takes it off"
NO_LONGER_FLAGGED = "no longer flagged"


class Suggests(Protocol):
    @property
    def rating(self) -> Rating: ...
    @property
    def reason(self) -> str: ...


class Schedules(Protocol):
    """What the sitting asks of the schedule."""

    def suggest(self, evidence: Evidence) -> Suggests: ...
    def outcomes(self, question: str, kind: str) -> dict[Rating, Memory]: ...


class Problem(msgspec.Struct, frozen=True):
    """What the machine needs to know of a question."""

    id: str
    target_seconds: float
    hints: int
    first_meeting: bool = True
    topics: tuple[str, ...] = ()
    cost: str = ""
    """The time that the model solution takes, in the bank's words."""
    pattern: tuple[str, ...] = ()
    """The names of the patterns that solve it."""
    patterns: tuple[str, ...] = ()
    """The names of all patterns there are."""
    example: tuple[str, str] | None = None
    """Calls to be walked through, and what the last one gives."""
    follow_ups: int = 0
    lines: int = 0
    """How many lines of code the model solution has; 0 when that is not known."""


class Cost(msgspec.Struct, frozen=True):
    """The time that the learner says the solution takes; `right` is None when that was not understood."""

    typed: str
    right: bool | None


class Attempt(msgspec.Struct):
    """The learner's work on one problem, in this sitting."""

    id: str
    problem: Problem
    clock: Clock = field(default_factory=Clock)
    solved: bool = False
    verdicts: list[str] = field(default_factory=list)
    hints: int = 0
    revealed: bool = False
    box_ended: bool = False
    report: Report | None = None
    grown: tuple[Grown, ...] | None = None
    """What it took on growing inputs; None when that was not measured."""
    cost: Cost | None = None
    course: Course = field(default_factory=Course)
    verdict_seconds: list[float] = field(default_factory=list)
    """When each verdict came, in seconds of this attempt."""
    has_hypothesis: bool = False
    """Whether the learner wrote what is wrong since the last verdict."""

    @property
    def pattern_is_right(self) -> bool | None:
        """Whether the pattern that was named solves the problem; None when none was named."""
        named = self.course.notes.get("pattern")
        return None if named is None else any(same_words(named, each) for each in self.problem.pattern)

    @property
    def dry_run_is_right(self) -> bool | None:
        """Whether the walk through the example came to its result; None when there was none."""
        given = self.course.notes.get("dry_run")
        return None if given is None or self.problem.example is None else same_result(given, self.problem.example[1])

    @property
    def has_failed(self) -> bool:
        """Whether the last verdict is the learner's to mend."""
        return self.report is not None and self.report.verdict not in (Verdict.ACCEPTED, Verdict.INTERNAL_ERROR)

    def judged(self, report: Report, at: float) -> None:
        """A verdict that counts came at this moment."""
        self.verdicts.append(report.verdict.value)
        self.verdict_seconds.append(round(self.clock.seconds(at), 1))
        self.solved = report.accepted
        self.has_hypothesis = False

    def restore(self, progress: Progress, notes: Mapping[str, str], at: float) -> None:
        """Takes over what an interrupted attempt at the same problem had come to."""
        evidence = progress.evidence
        self.id = progress.attempt
        self.clock = Clock(evidence.seconds).start(at)
        self.verdicts = list(evidence.verdicts)
        self.hints = evidence.hints
        self.solved, self.revealed, self.box_ended = evidence.solved, evidence.revealed, evidence.box_ended
        self.verdict_seconds = list(evidence.verdict_seconds)
        self.problem = replace(self.problem, first_meeting=evidence.first_meeting)
        self.course.restore(progress.step, evidence.steps, notes, at)

    def evidence(self, at: float) -> Evidence:
        """What it has shown by the moment `at`."""
        failed = sum(verdict != Verdict.ACCEPTED for verdict in self.verdicts)
        return Evidence(
            solved=self.solved,
            seconds=round(self.clock.seconds(at), 1),
            target_seconds=self.problem.target_seconds,
            checks=len(self.verdicts),
            failed_checks=failed,
            hints=self.hints,
            revealed=self.revealed,
            box_ended=self.box_ended,
            first_meeting=self.problem.first_meeting,
            verdicts=tuple(self.verdicts),
            verdict_seconds=tuple(self.verdict_seconds),
            steps={}
            if len(self.course.steps) == 1
            else {each.name: round(each.seconds, 1) for each in self.course.spent(at)},
        )


class Result(msgspec.Struct, frozen=True):
    """How one problem of the sitting ended; `rating` None: skipped or left open."""

    question: str
    solved: bool
    seconds: float
    rating: Rating | None = None
    due_day: str | None = None
    open: bool = False
    steps: tuple[Spent, ...] = ()


class Offer(msgspec.Struct, frozen=True):
    """The suggested rating with its reason, and what each rating would do."""

    rating: Rating
    reason: str
    outcomes: dict[Rating, Memory]
