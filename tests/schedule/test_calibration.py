"""Predictions are good when what they say happens as often as they say."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest

from interview_cli.schedule.calibration import quality
from interview_cli.schedule.histories import Answer, Histories

DAY = date(2026, 1, 1)


def pairs(*ratings: int, days: int = 4) -> Histories:
    """Questions that are met, and reviewed with these ratings after so many days."""
    first = [Answer(f"bank/{number}", 3, DAY) for number in range(len(ratings))]
    later = [Answer(f"bank/{number}", rating, DAY + timedelta(days)) for number, rating in enumerate(ratings)]
    return Histories.of([*first, *later])


def predicted(histories: Histories, chance: float) -> np.ndarray[tuple[int, ...], np.dtype[np.float64]]:
    return np.full(histories.days.shape, chance)


def test_the_log_loss_is_a_mean_over_the_reviews_counted() -> None:
    found = pairs(3, 3, 3, 1)
    assert quality(predicted(found, 0.75), found, found.tells).log_loss == pytest.approx(
        -(3 * np.log(0.75) + np.log(0.25)) / 4
    )


def test_what_happens_as_often_as_predicted_has_no_error_in_its_bin() -> None:
    found = pairs(3, 3, 3, 1)
    assert quality(predicted(found, 0.75), found, found.tells).rmse == pytest.approx(0)
    assert quality(predicted(found, 0.95), found, found.tells).rmse == pytest.approx(0.2)


def test_errors_of_different_bins_do_not_make_up_for_each_other() -> None:
    soon, late = pairs(3, 3, days=1), pairs(1, 1, days=60)
    answers = [
        *(Answer("bank/a", 3, DAY), Answer("bank/b", 3, DAY), Answer("bank/a", 3, DAY + timedelta(1))),
        Answer("bank/b", 1, DAY + timedelta(60)),
    ]
    both = Histories.of(answers)
    assert quality(predicted(soon, 0.5), soon, soon.tells).rmse == pytest.approx(0.5)
    assert quality(predicted(late, 0.5), late, late.tells).rmse == pytest.approx(0.5)
    assert quality(predicted(both, 0.5), both, both.tells).rmse == pytest.approx(0.5)


def test_a_lapse_before_is_another_bin() -> None:
    never = [Answer("bank/a", 3, DAY), Answer("bank/a", 3, DAY + timedelta(4)), Answer("bank/a", 3, DAY + timedelta(8))]
    lapsed = [
        Answer("bank/b", 3, DAY),
        Answer("bank/b", 1, DAY + timedelta(4)),
        Answer("bank/b", 1, DAY + timedelta(8)),
    ]
    found = Histories.of([*never, *lapsed])
    last = found.tells & (np.arange(3)[:, np.newaxis] == 2)
    assert quality(predicted(found, 0.5), found, last).rmse == pytest.approx(0.5)


def test_bands_set_what_was_predicted_beside_what_was_recalled() -> None:
    found = pairs(3, 1, 3, 3)
    chances = predicted(found, 0.0)
    chances[1] = [0.6, 0.62, 0.92, 0.94]
    low, high = quality(chances, found, found.tells).bands
    assert (low.reviews, high.reviews) == (2, 2)
    assert [low.predicted, high.predicted] == pytest.approx([0.61, 0.93])
    assert [low.recalled, high.recalled] == [0.5, 1.0]
