"""The update rules of FSRS-6 for one question, as plain formulas; the tests hold them to the `fsrs` package.

The package copies a card for each rating and reckons with times where days are meant: what four previews take so is
seen beside the commit of an answer. `w` are the 21 parameters. Source: "The Algorithm", FSRS-6, in the wiki of
open-spaced-repetition/fsrs4anki.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from interview_cli.journal.events import Rating
from interview_cli.schedule.curve import DECAY, days_until
from interview_cli.schedule.interval import LONGEST
from interview_cli.schedule.parameters import DEFAULT

LOWEST_STABILITY = 0.001
EASIEST, HARDEST = 1.0, 10.0


def first(rating: Rating, w: Sequence[float] = DEFAULT.weights) -> tuple[float, float]:
    """Stability in days and difficulty, 1 to 10, after the first review."""
    return max(w[rating - 1], LOWEST_STABILITY), min(max(_first_difficulty(rating, w), EASIEST), HARDEST)


def reviewed(
    stability: float, difficulty: float, recall: float, rating: Rating, w: Sequence[float] = DEFAULT.weights
) -> tuple[float, float]:
    """Stability and difficulty after a review on a later day, at which the chance of recall stood at `recall`."""
    update = _forgotten if rating == 1 else _grown
    after = update(stability, difficulty, recall, rating, w)
    return max(after, LOWEST_STABILITY), _next_difficulty(difficulty, rating, w)


def reviewed_again(
    stability: float, difficulty: float, rating: Rating, w: Sequence[float] = DEFAULT.weights
) -> tuple[float, float]:
    """Stability and difficulty after a further review on the same day: only "again" lowers the stability."""
    growth = exp(w[17] * (rating - 3 + w[18])) * stability ** -w[19]
    after = stability * (growth if rating == 1 else max(growth, 1.0))
    return max(after, LOWEST_STABILITY), _next_difficulty(difficulty, rating, w)


def interval(stability: float, retention: float, decay: float = DECAY) -> int:
    """Whole days until the chance of recall has fallen to the retention; at least one."""
    return min(max(round(days_until(retention, stability, decay)), 1), LONGEST)


def _first_difficulty(rating: int, w: Sequence[float]) -> float:
    return w[4] - exp(w[5] * (rating - 1)) + 1


def _next_difficulty(difficulty: float, rating: int, w: Sequence[float]) -> float:
    damped = difficulty - w[6] * (rating - 3) * (10 - difficulty) / 9
    return min(max(w[7] * _first_difficulty(4, w) + (1 - w[7]) * damped, EASIEST), HARDEST)


def _grown(stability: float, difficulty: float, recall: float, rating: int, w: Sequence[float]) -> float:
    how = w[15] if rating == 2 else w[16] if rating == 4 else 1.0
    growth = exp(w[8]) * (11 - difficulty) * stability ** -w[9] * (exp(w[10] * (1 - recall)) - 1) * how
    return float(stability * (1 + growth))


def _forgotten(stability: float, difficulty: float, recall: float, rating: int, w: Sequence[float]) -> float:
    after = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1) * exp(w[14] * (1 - recall))
    return float(min(after, stability / exp(w[17] * w[18])))
