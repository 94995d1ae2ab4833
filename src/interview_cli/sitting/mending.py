"""Reviews of one question on two machines that did not know of each other, put one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from interview_cli.journal.events import Event, Memory, Reviewed
from interview_cli.journal.memories import Remembered
from interview_cli.schedule.memory import Scheduler, retention_for
from interview_cli.schedule.parameters import in_force


class Mending:
    """What a review makes of what the other machine's left: the same on both, whichever merges first."""

    def __init__(self) -> None:
        self._schedulers: dict[tuple[float, str], Scheduler] = {}

    def __call__(self, known: Remembered | None, review: Reviewed, fits: Sequence[Event]) -> Memory:
        """The memory after `review`, with the parameters that the `fits` up to then put in force. A study day before
        that of the review before counts as the same."""
        parameters = in_force(fits).parameters
        retention = retention_for(review.question_kind)
        scheduler = self._schedulers.setdefault(
            (retention, parameters.version), Scheduler(retention, parameters=parameters)
        )
        memory, reps = (known.memory, known.reps) if known else (None, 0)
        day = max(review.study_day, memory.last_day) if memory else review.study_day
        return scheduler.review(review.question, memory, review.rating, date.fromisoformat(day), reps)
