"""What a review does to memory: FSRS-6, counted in study days."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from interview_cli.journal.events import Memory, Rating
from interview_cli.schedule.curve import retrievability
from interview_cli.schedule.interval import fuzzed
from interview_cli.schedule.parameters import DEFAULT, Parameters
from interview_cli.schedule.stability import first, interval, reviewed, reviewed_again

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
        today, last_day = day.toordinal(), day.isoformat()
        draw = _draws(question, reps)
        memories: dict[Rating, Memory] = {}
        shortest = 1
        for rating, (stability, difficulty) in zip(RATINGS, self._after(memory, today), strict=True):
            days = interval(stability, self.retention, self.parameters.decay)
            if self.fuzz:
                days = fuzzed(days, draw(), load, no_later=rating <= HARD)
            shortest = max(shortest, days)
            memories[rating] = Memory(
                stability=stability,
                difficulty=difficulty,
                last_day=last_day,
                due_day=date.fromordinal(today + shortest).isoformat(),
                parameters=self.parameters.version,
                reviews=reps + 1,
            )
        return memories

    def _after(self, memory: Memory | None, day: int) -> list[tuple[float, float]]:
        """Stability and difficulty after each rating on the day of this number."""
        w = self.parameters.weights
        if memory is None:
            return [first(rating, w) for rating in RATINGS]
        stability, difficulty = memory.stability, memory.difficulty
        elapsed = day - date.fromisoformat(memory.last_day).toordinal()
        if elapsed < 1:
            return [reviewed_again(stability, difficulty, rating, w) for rating in RATINGS]
        recall = retrievability(stability, elapsed, self.parameters.decay)
        return [reviewed(stability, difficulty, recall, rating, w) for rating in RATINGS]

    def retrievability(self, memory: Memory, day: date) -> float:
        """The chance, 0 to 1, of recall on study day `day`."""
        elapsed = (day - date.fromisoformat(memory.last_day)).days
        return retrievability(memory.stability, elapsed, self.parameters.decay)


def _draws(question: str, reps: int) -> Callable[[], float]:
    """Numbers 0 ≤ x < 1, one for each rating in turn, that belong to this very review: a preview and its review draw
    the same."""
    from random import Random

    return Random(f"{question} {reps}").random
