"""FSRS-6 over many histories at once, and the slope of its log loss: what a fit needs and the scheduler does not.

A test holds it to the scheduler.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from interview_cli.schedule.formulas import (
    DECAY,
    LEAST_STABILITY,
    MOST_STABILITY,
    Slopes,
    first_difficulty,
    forgotten,
    next_difficulty,
    recall,
    recalled,
    same_day,
    within,
)
from interview_cli.schedule.histories import Bools, Floats, Histories, Ints
from interview_cli.schedule.parameters import NUMBER

SURE = 1e-6
"""No chance of recall counts as nearer to 0 or 1: one surprise must not outweigh everything else."""


@dataclass(frozen=True)
class _Row:
    """One review of each question, as it was walked through: what is needed to walk back."""

    chance: Floats
    chance_by_stability: Floats
    chance_by_decay: Floats
    stability: list[tuple[Ints, Slopes]]
    difficulty: Slopes


def recalls(w: Floats, histories: Histories) -> Floats:
    """The chance of recall, 0 to 1, just before each review, as these parameters predict it; 1 for a first review."""
    chances = np.ones(histories.days.shape)
    for number, row in enumerate(_walk(w, histories)):
        chances[number, : len(row.chance)] = row.chance
    return chances


def log_loss(chances: Floats, seen: Bools) -> float:
    """The sum of -log of the chance that what was `seen`, recalled or not, was given."""
    chances = np.clip(chances, SURE, 1 - SURE)
    return -float(np.log(np.where(seen, chances, 1 - chances)).sum())


def loss_and_slope(w: Floats, histories: Histories, counted: Bools) -> tuple[float, Floats]:
    """The log loss over the `counted` reviews, and its slope by each of the 21 parameters."""
    rows = _walk(w, histories)
    slope = np.zeros(NUMBER)
    loss = 0.0
    width = histories.days.shape[1]
    # The chain rule, from the last reviews to the first: the slopes by what a review left behind become those by what
    # it found.
    by_stability, by_difficulty = np.zeros(width), np.zeros(width)
    for number in range(len(rows) - 1, 0, -1):
        row = rows[number]
        length = len(row.chance)
        stability, difficulty = by_stability[:length].copy(), by_difficulty[:length].copy()
        by_chance = np.zeros(length)
        before, harder = np.zeros(length), np.zeros(length)
        for at, after in row.stability:
            behind = stability[at]
            before[at] = behind * after.stability
            harder[at] = behind * after.difficulty
            by_chance[at] = behind * after.recall
            for parameter, each in after.parameters.items():
                slope[parameter] += behind @ each
        harder += difficulty * row.difficulty.difficulty
        for parameter, each in row.difficulty.parameters.items():
            slope[parameter] += difficulty @ each
        here = counted[number, :length]
        if here.any():
            chance = np.clip(row.chance, SURE, 1 - SURE)
            seen = histories.ratings[number, :length] > 1
            loss += log_loss(chance[here], seen[here])
            by_chance += here * np.where(seen, -1 / chance, 1 / (1 - chance))
        slope[DECAY] += by_chance @ row.chance_by_decay
        by_stability[:length] = before + by_chance * row.chance_by_stability
        by_difficulty[:length] = harder
    if rows:
        first = rows[0].difficulty
        for parameter, each in first.parameters.items():
            slope[parameter] += by_difficulty @ each
        slope[:4] += np.bincount(histories.ratings[0] - 1, by_stability, 4)
    return loss, slope


def _walk(w: Floats, histories: Histories) -> list[_Row]:
    """From the first reviews to the last."""
    rows: list[_Row] = []
    stability = difficulty = np.zeros(0)
    for number, length in enumerate(histories.lengths):
        ratings, days = histories.ratings[number, :length], histories.days[number, :length]
        if number == 0:
            one = np.ones(length)
            rows.append(_Row(one, one, one, [], first_difficulty(w, ratings)))
            stability = w[ratings - 1]
        else:
            stability, difficulty = stability[:length], difficulty[:length]
            chance, by_stability, by_decay = recall(w, stability, days)
            groups = list(_reviewed(w, stability, difficulty, chance, ratings, days))
            rows.append(_Row(chance, by_stability, by_decay, groups, next_difficulty(w, difficulty, ratings)))
            stability = np.empty(length)
            for at, after in groups:
                stability[at] = after.value
        difficulty = rows[-1].difficulty.value
    return rows


def _reviewed(
    w: Floats, stability: Floats, difficulty: Floats, chance: Floats, ratings: Ints, days: Ints
) -> Iterator[tuple[Ints, Slopes]]:
    """The stabilities after a review, in groups by the formula that holds; with each the places of its questions."""
    later = days > 0
    at = np.flatnonzero(~later)
    yield at, _bounded(same_day(w, stability[at], ratings[at]))
    at = np.flatnonzero(later & (ratings == 1))
    yield at, _bounded(forgotten(w, stability[at], difficulty[at], chance[at]))
    at = np.flatnonzero(later & (ratings > 1))
    yield at, _bounded(recalled(w, stability[at], difficulty[at], chance[at], ratings[at]))


def _bounded(stability: Slopes) -> Slopes:
    """The scheduler knows the lower bound only; the upper one keeps numbers finite on the way to a fit."""
    return within(stability, LEAST_STABILITY, MOST_STABILITY)
