"""The forgetting curve of FSRS-6, without the scheduler: a home screen orders by it and imports nothing more."""

from __future__ import annotations

DECAY = 0.1542
"""w20 of the default parameters: how fast the curve flattens."""


def retrievability(stability: float, elapsed_days: float, decay: float = DECAY) -> float:
    """The chance, 0 to 1, of recalling now what was last reviewed `elapsed_days` ago.

    R(t, S) = (1 + F · t / S) ^ -decay, with the stability S in days and F = 0.9 ^ (-1 / decay) - 1, so
    that R is 0.9 when as many days have passed as the stability, whatever the decay. Hence the decay in
    force suits every memory, also one that other parameters made. A clock set back counts as no time
    passed. Source: "The Algorithm", FSRS-6, in the wiki of open-spaced-repetition/fsrs4anki.
    """
    return float((1 + factor_of(decay) * max(elapsed_days, 0) / stability) ** -decay)


def days_until(recall: float, stability: float, decay: float = DECAY) -> float:
    """After how many days the chance of recall, 0 < recall ≤ 1, has fallen to this: the curve read the other way."""
    return float(stability / factor_of(decay) * (recall ** (-1 / decay) - 1))


def factor_of(decay: float) -> float:
    """F of the curve."""
    return float(0.9 ** (-1 / decay) - 1)
