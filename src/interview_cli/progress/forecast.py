"""The days until an interview, lived through in advance: what comes up when, and what is known on the day. Pure.

Every question lives for itself: it is met or comes up when it is due, is recalled with the chance that the forgetting
curve gives, rated good or again, and is due anew. Chance is seeded: the same present gives the same forecast.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from math import ceil
from random import Random

from interview_cli.journal.events import Memory, Rating
from interview_cli.schedule.curve import retrievability
from interview_cli.schedule.deadline import Deadline, bent, brought_forward, draw_of
from interview_cli.schedule.intake import share
from interview_cli.schedule.interval import fuzzed
from interview_cli.schedule.memory import retention_for
from interview_cli.schedule.parameters import DEFAULT, Parameters
from interview_cli.schedule.stability import first, interval, reviewed

SEED = 1
LIVES = 2000
"""So many lives at least are lived, those of few questions more than once: chance evens out."""

AGAIN: Rating = 1
GOOD: Rating = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """A question as a forecast sees it, a `card`, `code` or `story`; without a memory it has not been met yet."""

    question: str
    kind: str
    memory: Memory | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """How many unseen cards and problems a day brings, in the order they are handed in; the plan's first day was
    `begun` days ago, and `met_cards` and `met_problems` of today's share were met already."""

    cards: float
    problems: float
    begun: int = 0
    met_cards: int = 0
    met_problems: int = 0


@dataclass(slots=True)
class Reviews:
    """How many reviews there are on one day, `new` of them first meetings; on average over the lives lived."""

    cards: float = 0.0
    problems: float = 0.0
    stories: float = 0.0
    new_cards: float = 0.0
    new_problems: float = 0.0


@dataclass(slots=True)
class Forecast:
    """`days` from today to the eve of the interview; `reviews` of each question until then; `recall`, the chance,
    0 to 1, of knowing on the day one that has been met by then, None when there is none; `met`, how many those are."""

    days: list[Reviews]
    reviews: dict[str, float] = field(default_factory=dict)
    recall: float | None = None
    met: int = 0


def forecast(
    subjects: Sequence[Subject],
    today: date,
    day: date,
    intake: Intake,
    first_again: float,
    deadline: Deadline | None,
    lives: int = LIVES,
    parameters: Parameters = DEFAULT,
) -> Forecast:
    """What the days from `today` to before the interview on `day` bring if all that is due is done each day.

    `first_again` is the share of first meetings that fail, `parameters` are those in force. Without a `deadline` due
    days are as usual.
    """
    horizon = (day - today).days
    found = Forecast([Reviews() for _ in range(horizon)])
    beginnings = dict(_beginnings(subjects, horizon, intake))
    known = [each for each in subjects if each.memory is not None or each.question in beginnings]
    found.met = len(known)
    if not known:
        return found
    repeats = ceil(lives / len(known))
    since = (deadline.since - today).days if deadline else 0
    random = Random(SEED)
    recall = 0.0
    for subject in known:
        bending = deadline is not None and deadline.covers(subject.question)
        life = _Life(subject, horizon, since if bending else None, found.days, 1 / repeats, random, parameters)
        start = beginnings.get(subject.question)
        memory = None if subject.memory is None else bent(subject.question, subject.kind, subject.memory, deadline)
        for _ in range(repeats):
            if memory is not None:
                recall += life.lived(memory, today)
            elif start is not None:
                recall += life.begun(start, first_again)
        found.reviews[subject.question] = life.reviews / repeats
    found.recall = recall / repeats / len(known)
    return found


def _beginnings(subjects: Sequence[Subject], horizon: int, intake: Intake) -> Iterator[tuple[str, int]]:
    """The day, 0 today, on which each unseen question that is reached is met."""
    for kind, rate, met in (
        ("card", intake.cards, intake.met_cards),
        ("code", intake.problems, intake.met_problems),
    ):
        unseen = iter([each.question for each in subjects if each.kind == kind and each.memory is None])
        for day in range(horizon):
            places = share(rate, intake.begun + day, intake.begun + horizon) - (met if day == 0 else 0)
            for _, question in zip(range(places), unseen, strict=False):
                yield question, day


@dataclass(slots=True)
class _Life:
    """The lives of one question, told to `days` with the `weight` of one life."""

    subject: Subject
    horizon: int
    since: int | None
    days: list[Reviews]
    weight: float
    random: Random
    parameters: Parameters
    reviews: int = 0
    retention: float = 0.0
    draw: float = 0.0

    def __post_init__(self) -> None:
        self.retention = retention_for(self.subject.kind)
        self.draw = draw_of(self.subject.question)

    def lived(self, memory: Memory, today: date) -> float:
        """From a memory on; the chance of recall on the day of the interview."""
        now = today.toordinal()
        last = date.fromisoformat(memory.last_day).toordinal() - now
        due = max(date.fromisoformat(memory.due_day).toordinal() - now, 0)
        return self._until_the_day(memory.stability, memory.difficulty, last, due)

    def begun(self, day: int, first_again: float) -> float:
        """From the first meeting on."""
        rating = AGAIN if self.random.random() < first_again else GOOD
        stability, difficulty = first(rating, self.parameters.weights)
        self._count(day, new=True)
        return self._until_the_day(stability, difficulty, day, self._due(stability, day))

    def _until_the_day(self, stability: float, difficulty: float, last: int, due: int) -> float:
        while due < self.horizon:
            recall = retrievability(stability, due - last, self.parameters.decay)
            rating = GOOD if self.random.random() < recall else AGAIN
            stability, difficulty = reviewed(stability, difficulty, recall, rating, self.parameters.weights)
            self._count(due, new=False)
            last = due
            due = self._due(stability, last)
        return retrievability(stability, self.horizon - last, self.parameters.decay)

    def _due(self, stability: float, last: int) -> int:
        decay = self.parameters.decay
        due = last + fuzzed(interval(stability, self.retention, decay), self.random.random())
        if self.since is None:
            return due
        return brought_forward(stability, last, due, self.horizon, self.since, self.retention, self.draw, decay)

    def _count(self, day: int, new: bool) -> None:
        self.reviews += 1
        reviews = self.days[day]
        if self.subject.kind == "code":
            reviews.problems += self.weight
            reviews.new_problems += self.weight * new
        elif self.subject.kind == "story":
            reviews.stories += self.weight
        else:
            reviews.cards += self.weight
            reviews.new_cards += self.weight * new
