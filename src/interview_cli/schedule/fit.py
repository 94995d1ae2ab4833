"""A learner's own parameters: fitted to their reviews, and measured on reviews that the fit had not seen."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from interview_cli.schedule.calibration import Quality, quality
from interview_cli.schedule.descent import lowest_point
from interview_cli.schedule.histories import Bools, Floats, Histories
from interview_cli.schedule.model import loss_and_slope, recalls
from interview_cli.schedule.parameters import DEFAULT, DIGITS, HIGHEST, LOWEST, Parameters, version_of

NEEDED = 200
"""So many reviews that tell something must there be: with fewer the held-out ones decide nothing."""

HELD_OUT = 0.2
"""The share of them, the newest, that is predicted to see whether a fit is worth keeping."""

HALF_WAY = 1000
"""With so many reviews a fit goes half of the way from the defaults to what explains them best."""

SPREAD = (
    *(6.43, 9.66, 17.58, 27.85, 0.57, 0.28, 0.6, 0.12, 0.39, 0.18, 0.33),
    *(0.3, 0.09, 0.16, 0.57, 0.25, 1.03, 0.31, 0.32, 0.14, 0.27),
)
"""How much each parameter differs between learners, as a standard deviation. Source: open-spaced-repetition/fsrs-rs."""


@dataclass(frozen=True)
class Fit:
    """What a fit came to.

    `parameters` are fitted to all `reviews` that tell something. `default` and `own` say how well the newest
    `held_out` of them were predicted by the defaults, and by a fit to the others only.
    """

    parameters: Parameters
    reviews: int
    held_out: int
    default: Quality
    own: Quality

    @property
    def improves(self) -> bool:
        """Whether the learner's own parameters predicted better than the defaults."""
        return self.own.log_loss < self.default.log_loss


def fit(histories: Histories) -> Fit | None:
    """The learner's parameters, kinds of questions all together; None when there are fewer than `NEEDED` reviews."""
    if histories.telling < NEEDED:
        return None
    earlier = histories.places < histories.place_at(1 - HELD_OUT)
    newest = histories.tells & ~earlier
    default = recalls(np.array(DEFAULT.weights), histories)
    own = recalls(blended(histories, histories.tells & earlier), histories)
    weights = tuple(map(float, blended(histories, histories.tells)))
    return Fit(
        Parameters(version_of(weights), weights),
        reviews=histories.telling,
        held_out=int(newest.sum()),
        default=quality(default, histories, newest),
        own=quality(own, histories, newest),
    )


def blended(histories: Histories, counted: Bools) -> Floats:
    """The parameters fitted to the `counted` reviews, n of them, drawn towards the defaults: n / (n + 1000) of the
    way is gone. Within the bounds, and rounded as the defaults are."""
    number = int(counted.sum())
    default = np.array(DEFAULT.weights)
    weights = default + (fitted(histories, counted) - default) * number / (number + HALF_WAY)
    return np.asarray(np.clip(np.round(weights, DIGITS), LOWEST, HIGHEST))


def fitted(histories: Histories, counted: Bools) -> Floats:
    """The most likely parameters: the log loss over the `counted` reviews is small, and so is the distance from the
    defaults, measured by how much learners differ (the logarithm of a normal distribution)."""
    default, spread = np.array(DEFAULT.weights), np.array(SPREAD)

    def unlikely(steps: Floats) -> tuple[float, Floats]:
        loss, slope = loss_and_slope(default + steps * spread, histories, counted)
        return loss + float(steps @ steps) / 2, slope * spread + steps

    low, high = (np.array(LOWEST) - default) / spread, (np.array(HIGHEST) - default) / spread
    steps = lowest_point(unlikely, np.zeros(len(default)), low, high)
    # Rounding may lead a little beyond a bound.
    return np.asarray(np.clip(default + steps * spread, LOWEST, HIGHEST))
