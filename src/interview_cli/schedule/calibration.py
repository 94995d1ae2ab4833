"""How well predicted recall agrees with what was recalled."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from interview_cli.schedule.histories import Bools, Floats, Histories
from interview_cli.schedule.model import log_loss

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


@dataclass(frozen=True)
class Band:
    """Reviews whose predicted recall was alike: their number, the mean prediction and the share recalled (0 to 1)."""

    reviews: int
    predicted: float
    recalled: float


@dataclass(frozen=True)
class Quality:
    """How good predictions were: the mean log loss, the RMSE in bins, both the lower the better, and the bands."""

    log_loss: float
    rmse: float
    bands: tuple[Band, ...]


def quality(chances: Floats, histories: Histories, counted: Bools) -> Quality:
    """Of the predicted `chances` of recall, over the `counted` reviews, at least one."""
    predicted, recalled = chances[counted], (histories.ratings > 1)[counted]
    bands = np.searchsorted(EDGES[1:-1], predicted, side="right")
    return Quality(
        log_loss=log_loss(predicted, recalled) / len(predicted),
        rmse=_rmse(predicted, recalled, _bins(histories)[counted]),
        bands=tuple(
            Band(int(chosen.sum()), float(predicted[chosen].mean()), float(recalled[chosen].mean()))
            for chosen in (bands == band for band in range(len(EDGES) - 1))
            if chosen.any()
        ),
    )


def _rmse(predicted: Floats, recalled: Bools, bins: Floats) -> float:
    """The root of the mean square of (mean prediction - share recalled) in each bin, weighted by its reviews."""
    _, places, sizes = np.unique(bins, return_inverse=True, return_counts=True)
    misses = np.bincount(places, predicted - recalled) / sizes
    return float(np.sqrt(np.average(misses**2, weights=sizes)))


def _bins(histories: Histories) -> Floats:
    """A number for each review: those alike in days passed, in reviews and in lapses before share it.

    Each of the three is cut where its logarithm is whole; bases as in open-spaced-repetition/srs-benchmark.
    """
    rows = np.arange(len(histories.days))[:, np.newaxis]
    lapsed = (histories.ratings == 1) & ((histories.days > 0) | (rows == 0))
    lapses = np.cumsum(lapsed, axis=0) - lapsed
    days = np.floor(np.log(np.maximum(histories.days, 1)) / np.log(3.62))
    reviews = np.floor(np.log(rows + 1) / np.log(1.89))
    of_lapses = np.where(lapses > 0, np.floor(np.log(np.maximum(lapses, 1)) / np.log(1.73)) + 1, 0)
    return np.asarray(days * 1e4 + reviews * 1e2 + of_lapses)
