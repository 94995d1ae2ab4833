"""An interview's date bends the schedule: what would be weak on the day is seen again shortly before it. Pure.

Only due days are bent. Stability and difficulty stay the true memory, and the due day that holds without the
interview is kept beside the bent one, so that once the day is over everything is as usual. What is promised:

- no due day is later than the usual one, and none is the day of the review itself;
- a question that does not come up again before the interview has at least the chance of recall `aim` on its day,
  unless no day is left between its review and the interview;
- what reaches the aim anyhow, or comes up before the day as it is, keeps its usual due day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Self
from zlib import crc32

import msgspec
from msgspec.structs import replace

from interview_cli.journal.events import InterviewPlanned, Memory, Rating
from interview_cli.schedule.curve import DECAY, days_until, retrievability
from interview_cli.schedule.memory import retention_for

LAST_STRETCH = 14
"""Days before the interview in which weak questions are brought forward, and the weakest on the day come first."""

SHORTEST_STRETCH = 4
"""Even what is forgotten fast is shared out over so many days: else the eve would have most of it."""

LOST = 2 / 3
"""The share of the distance from certainty to the aim that may be lost again by the day of the interview."""


class Deadline(msgspec.Struct, frozen=True):
    """An interview that lies ahead: its day, the study day `since` when it is planned, the banks it is about, and the
    `decay` of the parameters in force."""

    day: date
    since: date
    banks: tuple[str, ...] = ()
    decay: float = DECAY

    @classmethod
    def ahead(cls, planned: InterviewPlanned | None, today: date, decay: float = DECAY) -> Self | None:
        """The deadline that bends the schedule on study day `today`; None on the day of the interview and after."""
        if planned is None or planned.day is None or planned.day <= today.isoformat():
            return None
        return cls(date.fromisoformat(planned.day), date.fromisoformat(planned.study_day), planned.banks, decay)

    def covers(self, question: str) -> bool:
        """Whether the question's bank is one of those that the interview is about."""
        return not self.banks or question.partition("/")[0] in self.banks

    def weighed_on(self, today: date) -> date:
        """The day whose chance of recall puts the queue in order: the interview's in the last stretch, else today."""
        return self.day if (self.day - today).days <= LAST_STRETCH else today


def aim(retention: float) -> float:
    """The chance of recall wanted on the day: halfway between the usual lowest one and certainty."""
    return (1 + retention) / 2


def brought_forward(
    stability: float, last: int, due: int, day: int, since: int, retention: float, draw: float, decay: float = DECAY
) -> int:
    """The due day under an interview on `day`, planned on `since`; all days are numbers of days, such as ordinals.

    A weak question comes up in the last days before, near enough to the interview that what the review gives
    lasts; `draw`, 0 ≤ draw < 1, says on which of them, so that they share the load. The chance of recall that is
    expected on the day rises by it.
    """
    wanted = aim(retention)
    if due < day or last + 1 >= day or retrievability(stability, day - last, decay) >= wanted:
        return due
    lasts = int(days_until(1 - LOST * (1 - wanted), stability, decay))
    reach = min(max(lasts, SHORTEST_STRETCH), LAST_STRETCH)
    first = max(day - reach, last + 1, min(since, day - 1))
    return first + int(draw * (day - first))


def draw_of(question: str) -> float:
    """A number 0 ≤ x < 1 that belongs to the question, the same on any machine."""
    return crc32(question.encode("utf-8", "surrogatepass")) / 2**32


def bent(question: str, kind: str, memory: Memory, deadline: Deadline | None) -> Memory:
    """The memory with the due day that holds under the deadline; without one with the usual due day."""
    usual = memory.usual_day or memory.due_day
    if deadline is None or not deadline.covers(question):
        return _due(memory, usual, None)
    day = deadline.day.isoformat()
    if memory.interview == day:
        return memory  # bent for this very day when it was written: what was shown then holds
    if usual < day:
        return _due(memory, usual, None)
    due = brought_forward(
        memory.stability,
        date.fromisoformat(memory.last_day).toordinal(),
        date.fromisoformat(usual).toordinal(),
        deadline.day.toordinal(),
        deadline.since.toordinal(),
        retention_for(kind),
        draw_of(question),
        deadline.decay,
    )
    return _due(memory, date.fromordinal(due).isoformat(), deadline)


def bent_outcomes(
    question: str, kind: str, outcomes: Mapping[Rating, Memory], deadline: Deadline | None
) -> dict[Rating, Memory]:
    """What each rating would make of the memory, under the deadline; a better one still never comes back sooner."""
    found: dict[Rating, Memory] = {}
    soonest = ""
    for rating, memory in outcomes.items():
        found[rating] = bent(question, kind, memory, deadline)
        if found[rating].due_day < soonest:
            found[rating] = _due(found[rating], soonest, deadline)
        soonest = found[rating].due_day
    return found


def _due(memory: Memory, due_day: str, deadline: Deadline | None) -> Memory:
    usual = memory.usual_day or memory.due_day
    if due_day == usual or deadline is None:
        return replace(memory, due_day=usual, usual_day="", interview="") if memory.usual_day else memory
    return replace(memory, due_day=due_day, usual_day=usual, interview=deadline.day.isoformat())
