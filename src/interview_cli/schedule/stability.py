"""The update rules of FSRS-6 with its default parameters, as plain formulas: for forecasts of thousands of reviews.

What is written into the journal comes from the `fsrs` package (schedule/memory.py); the tests hold these to it.
Reviews of one question lie at least a day apart. Source: "The Algorithm", FSRS-6, in the wiki of
open-spaced-repetition/fsrs4anki.
"""

from __future__ import annotations

from math import exp

from interview_cli.journal.events import Rating
from interview_cli.schedule.curve import days_until
from interview_cli.schedule.interval import LONGEST

FIRST_STABILITY = (0.212, 1.2931, 2.3065, 8.2956)
"""w0 to w3, in days: after the first review, by its rating."""

W4, W5, W6, W7 = 6.4133, 0.8334, 3.0194, 0.001
W8, W9, W10 = 1.8722, 0.1666, 0.796
W11, W12, W13, W14 = 1.4835, 0.0614, 0.2629, 1.6483
HARD, EASY = 0.6014, 1.8729
"""w15 and w16: how much less, or more, the stability grows."""

W17, W18 = 0.5425, 0.0912
LOWEST_STABILITY = 0.001
EASIEST, HARDEST = 1.0, 10.0


def first(rating: Rating) -> tuple[float, float]:
    """Stability in days and difficulty, 1 to 10, after the first review."""
    return FIRST_STABILITY[rating - 1], min(max(_first_difficulty(rating), EASIEST), HARDEST)


def reviewed(stability: float, difficulty: float, recall: float, rating: Rating) -> tuple[float, float]:
    """Stability and difficulty after a review at which the chance of recall stood at `recall`."""
    after = _forgotten(stability, difficulty, recall) if rating == 1 else _grown(stability, difficulty, recall, rating)
    damped = difficulty - W6 * (rating - 3) * (10 - difficulty) / 9
    harder = W7 * _first_difficulty(4) + (1 - W7) * damped
    return max(after, LOWEST_STABILITY), min(max(harder, EASIEST), HARDEST)


def interval(stability: float, retention: float) -> int:
    """Whole days until the chance of recall has fallen to the retention; at least one."""
    return min(max(round(days_until(retention, stability)), 1), LONGEST)


def _first_difficulty(rating: int) -> float:
    return W4 - exp(W5 * (rating - 1)) + 1


def _grown(stability: float, difficulty: float, recall: float, rating: int) -> float:
    how = HARD if rating == 2 else EASY if rating == 4 else 1.0
    growth = exp(W8) * (11 - difficulty) * stability**-W9 * (exp(W10 * (1 - recall)) - 1) * how
    return float(stability * (1 + growth))


def _forgotten(stability: float, difficulty: float, recall: float) -> float:
    after = W11 * difficulty**-W12 * ((stability + 1) ** W13 - 1) * exp(W14 * (1 - recall))
    return float(min(after, stability / exp(W17 * W18)))
