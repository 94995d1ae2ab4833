"""What a sitting wants to know of the schedule: today, the suggested rating, what each rating does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Protocol

from interview_cli.journal.events import Evidence, InterviewPlanned, Memory, Rating
from interview_cli.schedule.deadline import Deadline, bent_outcomes
from interview_cli.schedule.evidence import Suggestion, suggest
from interview_cli.schedule.memory import Scheduler, retention_for
from interview_cli.schedule.parameters import DEFAULT, Parameters
from interview_cli.schedule.study_day import study_day
from interview_cli.sitting.due_days import DueDays


class Remembers(Protocol):
    """What the journal's fold knows of one question."""

    @property
    def memory(self) -> Memory: ...
    @property
    def reps(self) -> int: ...


def utc_now() -> datetime:
    return datetime.now(UTC)


class Scheduling:
    """The schedule as it stood when the sitting began, asked question by question."""

    def __init__(
        self,
        known: Callable[[str], Remembers | None],
        now: Callable[[], datetime] = utc_now,
        rollover_hour: int = 4,
        interview: InterviewPlanned | None = None,
        parameters: Parameters = DEFAULT,
        due_days: DueDays | None = None,
    ) -> None:
        self._known = known
        self._now = now
        self._rollover_hour = rollover_hour
        self._interview = interview
        self._parameters = parameters
        self._due_days = due_days
        self._schedulers: dict[float, Scheduler] = {}

    def today(self) -> date:
        """The study day of this moment."""
        return study_day(self._now(), rollover_hour=self._rollover_hour)

    def first_meeting(self, question: str) -> bool:
        return self._known(question) is None

    def suggest(self, evidence: Evidence) -> Suggestion:
        """The rating the evidence speaks for, and why."""
        return suggest(evidence)

    def outcomes(self, question: str, kind: str) -> dict[Rating, Memory]:
        """What each rating given now would make of the question's memory; what is shown is what is written.

        While an interview lies ahead the due days are those that it asks for."""
        retention = retention_for(kind)
        scheduler = self._schedulers.setdefault(retention, Scheduler(retention, parameters=self._parameters))
        known = self._known(question)
        memory, reps = (known.memory, known.reps) if known else (None, 0)
        today = self.today()
        deadline = Deadline.ahead(self._interview, today, self._parameters.decay)
        load = self._due_days.after(kind, today) if self._due_days else None
        return bent_outcomes(question, kind, scheduler.preview(question, memory, today, reps, load), deadline)
