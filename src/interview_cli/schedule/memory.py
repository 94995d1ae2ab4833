"""What a review does to memory: FSRS-6, counted in study days. The one module that knows the `fsrs` package."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from interview_cli.journal.events import Memory, Rating
from interview_cli.schedule.curve import retrievability
from interview_cli.schedule.interval import fuzzed
from interview_cli.schedule.parameters import DEFAULT, Parameters
from interview_cli.schedule.study_day import noon_utc

if TYPE_CHECKING:
    import fsrs

RATINGS: tuple[Rating, ...] = (1, 2, 3, 4)

PROBLEM_RETENTION = 0.80
CARD_RETENTION = 0.90


def retention_for(kind: str) -> float:
    """The chance of recall at which a question of this kind comes up again: solving a problem costs more."""
    return PROBLEM_RETENTION if kind == "code" else CARD_RETENTION


HARD = 2

Load = Callable[[int], int]
"""How much is due in so many days."""


class Scheduler:
    """When to see a question again, so that it is recalled with the chance `retention` (0 to 1).

    Deterministic: the same arguments give the same memory, on any machine; what `preview` shows is
    what `review` makes. `fuzz` spreads the intervals a little so that what was learnt together
    does not come up together for ever. A memory that other `parameters` made goes on from its stability
    and difficulty: days until the chance of recall is 0.9, and 1 to 10, mean the same under all of them.
    """

    def __init__(self, retention: float, fuzz: bool = True, parameters: Parameters = DEFAULT) -> None:
        self.retention = retention
        self.fuzz = fuzz
        self.parameters = parameters

    def review(self, question: str, memory: Memory | None, rating: Rating, day: date, reps: int) -> Memory:
        """The memory of `question` after a review with this rating on study day `day`.

        `memory` is the one before, None at the first review; `reps` is how many reviews there were
        before. It is never due again on the same day.
        """
        return self.preview(question, memory, day, reps)[rating]

    def preview(
        self, question: str, memory: Memory | None, day: date, reps: int, load: Load | None = None
    ) -> dict[Rating, Memory]:
        """What each rating would make of the memory; a better rating never gives a shorter interval.

        With the `load`, how much is due on a day, intervals lead to quiet days rather than to full ones. What was
        not known, or hardly, is never moved away by that, only nearer.
        """
        import fsrs

        # It floors what has passed to whole 24 hours: from noon to noon these are the study days.
        before, noon = self._card(memory), noon_utc(day)
        memories: dict[Rating, Memory] = {}
        shortest = 1
        for rating, named in zip(RATINGS, fsrs.Rating, strict=True):
            reviewed, _ = self._fsrs.review_card(before, named, noon)
            days = (reviewed.due - noon).days
            if self.fuzz:
                days = fuzzed(days, _draw(question, reps, rating), load, no_later=rating <= HARD)
            shortest = max(shortest, days)
            memories[rating] = self._memory(reviewed, day, shortest, reps + 1)
        return memories

    def retrievability(self, memory: Memory, day: date) -> float:
        """The chance, 0 to 1, of recall on study day `day`."""
        elapsed = (day - date.fromisoformat(memory.last_day)).days
        return retrievability(memory.stability, elapsed, self.parameters.decay)

    @cached_property
    def _fsrs(self) -> fsrs.Scheduler:
        import fsrs

        # Its own fuzz draws from the global random: what it previews it would not write.
        return fsrs.Scheduler(
            self.parameters.weights,
            desired_retention=self.retention,
            learning_steps=(),
            relearning_steps=(),
            enable_fuzzing=False,
        )

    def _card(self, memory: Memory | None) -> fsrs.Card:
        import fsrs

        card = fsrs.Card(card_id=0)  # without an id it would sleep for one
        if memory is not None:
            card.state = fsrs.State.Review
            card.step = None
            card.stability = memory.stability
            card.difficulty = memory.difficulty
            card.last_review = noon_utc(date.fromisoformat(memory.last_day))
        return card

    def _memory(self, reviewed: fsrs.Card, day: date, days: int, reviews: int) -> Memory:
        assert reviewed.stability is not None and reviewed.difficulty is not None
        return Memory(
            stability=reviewed.stability,
            difficulty=reviewed.difficulty,
            last_day=day.isoformat(),
            due_day=(day + timedelta(days=days)).isoformat(),
            parameters=self.parameters.version,
            reviews=reviews,
        )


def _draw(question: str, reps: int, rating: Rating) -> float:
    """A number 0 ≤ x < 1 that belongs to this very review: a preview and its review draw the same."""
    from random import Random

    return Random(f"{question} {reps} {rating}").random()
