"""The formulas of FSRS-6, each with its slopes: how its result moves with what goes in and with the parameters.

Source: "The Algorithm", FSRS-6, in the wiki of open-spaced-repetition/fsrs4anki. Stabilities are in days,
difficulties 1 to 10, `w` are the 21 parameters.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from interview_cli.schedule.histories import Floats, Ints

LEAST_STABILITY, MOST_STABILITY = 0.001, 1e30
EASIEST, HARDEST = 1.0, 10.0
DECAY = 20
"""The number of the parameter that says how fast the forgetting curve flattens."""


@dataclass(frozen=True)
class Slopes:
    """A result and its slopes: by the stability, the difficulty and the chance of recall before, and by those
    parameters, named by their numbers, that have a part in it."""

    value: Floats
    stability: Floats
    difficulty: Floats
    recall: Floats
    parameters: dict[int, Floats]


def recall(w: Floats, stability: Floats, days: Ints) -> tuple[Floats, Floats, Floats]:
    """The chance of recall after so many days, with its slopes by the stability and by the decay."""
    decay = w[DECAY]
    factor = 0.9 ** (-1 / decay) - 1
    passed = days / stability
    base = 1 + factor * passed
    chance = base**-decay
    by_stability = decay * chance / base * factor * passed / stability
    factor_by_decay = (factor + 1) * np.log(0.9) / decay**2
    by_decay = -chance * (np.log(base) + decay / base * passed * factor_by_decay)
    return chance, by_stability, by_decay


def recalled(w: Floats, stability: Floats, difficulty: Floats, recall: Floats, ratings: Ints) -> Slopes:
    """The stability after a review on a later day that was rated hard, good or easy."""
    hard, easy = ratings == 2, ratings == 4
    rate = np.exp(w[8]) * stability ** -w[9]
    surprise = np.exp(w[10] * (1 - recall))
    plain = rate * (11 - difficulty) * (surprise - 1)
    share = np.where(hard, w[15], 1) * np.where(easy, w[16], 1)
    growth = plain * share
    return Slopes(
        value=stability * (1 + growth),
        stability=1 + growth * (1 - w[9]),
        difficulty=-stability * rate * (surprise - 1) * share,
        recall=-stability * rate * (11 - difficulty) * surprise * w[10] * share,
        parameters={
            8: stability * growth,
            9: -stability * growth * np.log(stability),
            10: stability * rate * (11 - difficulty) * surprise * (1 - recall) * share,
            15: np.where(hard, stability * plain, 0),
            16: np.where(easy, stability * plain, 0),
        },
    )


def forgotten(w: Floats, stability: Floats, difficulty: Floats, recall: Floats) -> Slopes:
    """The stability after a review on a later day that was rated again; it never rises."""
    rate = difficulty ** -w[12] * np.exp(w[14] * (1 - recall))
    power = (stability + 1) ** w[13]
    long = w[11] * rate * (power - 1)
    kept = np.exp(-w[17] * w[18])
    short = stability * kept
    # What slopes the smaller of the two has, the result has.
    is_long = long < short
    return Slopes(
        value=np.where(is_long, long, short),
        stability=np.where(is_long, w[11] * rate * w[13] * power / (stability + 1), kept),
        difficulty=np.where(is_long, -w[12] * long / difficulty, 0),
        recall=np.where(is_long, -w[14] * long, 0),
        parameters={
            11: np.where(is_long, rate * (power - 1), 0),
            12: np.where(is_long, -long * np.log(difficulty), 0),
            13: np.where(is_long, w[11] * rate * power * np.log(stability + 1), 0),
            14: np.where(is_long, long * (1 - recall), 0),
            17: np.where(is_long, 0, -w[18] * short),
            18: np.where(is_long, 0, -w[17] * short),
        },
    )


def same_day(w: Floats, stability: Floats, ratings: Ints) -> Slopes:
    """The stability after a further review on the same day; only "again" lowers it."""
    growth = np.exp(w[17] * (ratings - 3 + w[18])) * stability ** -w[19]
    moves = (growth > 1) | (ratings == 1)
    value = stability * np.where(moves, growth, 1)
    nothing = np.zeros_like(stability)
    return Slopes(
        value=value,
        stability=np.where(moves, growth * (1 - w[19]), 1),
        difficulty=nothing,
        recall=nothing,
        parameters={
            17: np.where(moves, value * (ratings - 3 + w[18]), 0),
            18: np.where(moves, value * w[17], 0),
            19: np.where(moves, -value * np.log(stability), 0),
        },
    )


def first_difficulty(w: Floats, ratings: Ints) -> Slopes:
    """The difficulty after the first review, 1 to 10."""
    power = np.exp(w[5] * (ratings - 1))
    nothing = np.zeros_like(power)
    slopes = {4: np.ones_like(power), 5: -(ratings - 1) * power}
    return within(Slopes(w[4] - power + 1, nothing, nothing, nothing, slopes), EASIEST, HARDEST)


def next_difficulty(w: Floats, difficulty: Floats, ratings: Ints) -> Slopes:
    """The difficulty after a further review: moved by the rating, less the higher it is, and a little towards
    that of a question which was easy at first."""
    easy = np.exp(3 * w[5])
    goal = w[4] - easy + 1
    step = (ratings - 3) * (10 - difficulty) / 9
    moved = difficulty - w[6] * step
    one = np.ones_like(difficulty)
    free = Slopes(
        value=w[7] * goal + (1 - w[7]) * moved,
        stability=np.zeros_like(difficulty),
        difficulty=(1 - w[7]) * (1 + w[6] * (ratings - 3) / 9),
        recall=np.zeros_like(difficulty),
        parameters={4: one * w[7], 5: one * w[7] * -3 * easy, 6: -(1 - w[7]) * step, 7: goal - moved},
    )
    return within(free, EASIEST, HARDEST)


def within(slopes: Slopes, lowest: float, highest: float) -> Slopes:
    """The result kept within bounds, where it moves with nothing."""
    inside = (slopes.value > lowest) & (slopes.value < highest)
    if inside.all():
        return slopes
    return Slopes(
        np.clip(slopes.value, lowest, highest),
        slopes.stability * inside,
        slopes.difficulty * inside,
        slopes.recall * inside,
        {number: each * inside for number, each in slopes.parameters.items()},
    )
