"""The forgetting curve of FSRS-6, without the scheduler: a home screen orders by it and imports nothing more."""

from __future__ import annotations

DECAY = 0.1542
"""w20 of the default parameters: how fast the curve flattens."""

FACTOR = 0.9 ** (-1 / DECAY) - 1
"""Chosen so that retrievability is 0.9 when as many days have passed as the stability."""


def retrievability(stability: float, elapsed_days: float) -> float:
    """The chance, 0 to 1, of recalling now what was last reviewed `elapsed_days` ago.

    R(t, S) = (1 + FACTOR · t / S) ^ -DECAY, with the stability S in days. A clock set back counts as
    no time passed. Source: "The Algorithm", FSRS-6, in the wiki of open-spaced-repetition/fsrs4anki.
    """
    return float((1 + FACTOR * max(elapsed_days, 0) / stability) ** -DECAY)


def days_until(recall: float, stability: float) -> float:
    """After how many days the chance of recall, 0 < recall ≤ 1, has fallen to this: the curve read the other way."""
    return float(stability / FACTOR * (recall ** (-1 / DECAY) - 1))
