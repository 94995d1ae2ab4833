"""The figures of `drill stats`, computed from the reviews that count. Pure."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Protocol

import msgspec

from interview_cli.journal.events import Event, Memory, Reviewed

RETENTION_DAYS = 30
RECENT_DAYS = 14
WEEK_DAYS = 7


class Remembered(Protocol):
    @property
    def memory(self) -> Memory: ...


class DayCount(msgspec.Struct, frozen=True):
    """Reviews on one study day (ISO date)."""

    day: str
    reviews: int


class PatternFigures(msgspec.Struct, frozen=True):
    """Problems of one topic: how many different ones were solved, and the median minutes of solving."""

    topic: str
    solved: int
    attempted: int
    median_minutes: float | None


class Figures(msgspec.Struct, frozen=True):
    """What `drill stats --json` prints.

    `retention` is the share of reviews of the last 30 study days that were not "again", first
    meetings left out; None when there were none. `reviews_retained` is its base.
    """

    streak: int
    reviews: int
    per_day: tuple[DayCount, ...]
    due_today: int
    due_this_week: int
    retention: float | None
    reviews_retained: int
    patterns: tuple[PatternFigures, ...]


def figures(
    reviews: Sequence[Event], memories: Mapping[str, Remembered], streak: int, today: date, known: Iterable[str]
) -> Figures:
    """The figures on study day `today`; `known` are the questions that still exist (memory ids)."""
    bodies = [event.body for event in reviews if isinstance(event.body, Reviewed)]
    exist = set(known)
    due_days = [entry.memory.due_day for name, entry in memories.items() if name in exist]
    week = (today + timedelta(days=WEEK_DAYS - 1)).isoformat()
    counts = Counter(body.study_day for body in bodies)
    days = [(today - timedelta(days=back)).isoformat() for back in range(RECENT_DAYS - 1, -1, -1)]
    retained, base = _retention(bodies, today)
    return Figures(
        streak=streak,
        reviews=len(bodies),
        per_day=tuple(DayCount(day, counts[day]) for day in days),
        due_today=sum(day <= today.isoformat() for day in due_days),
        due_this_week=sum(day <= week for day in due_days),
        retention=retained / base if base else None,
        reviews_retained=base,
        patterns=tuple(_patterns(bodies)),
    )


def _retention(bodies: Sequence[Reviewed], today: date) -> tuple[int, int]:
    since = (today - timedelta(days=RETENTION_DAYS - 1)).isoformat()
    met: set[str] = set()
    retained = base = 0
    for body in bodies:
        if body.question in met and body.study_day >= since:
            base += 1
            retained += body.rating > 1
        met.add(body.question)
    return retained, base


def _patterns(bodies: Sequence[Reviewed]) -> Iterable[PatternFigures]:
    by_topic: dict[str, list[Reviewed]] = defaultdict(list)
    for body in bodies:
        if body.question_kind == "code" and body.topics:
            by_topic[body.topics[0]].append(body)
    for topic, mine in sorted(by_topic.items()):
        solved = [body for body in mine if body.evidence.solved]
        minutes = round(median(body.seconds for body in solved) / 60, 1) if solved else None
        yield PatternFigures(
            topic, len({body.question for body in solved}), len({body.question for body in mine}), minutes
        )
