"""A fit finds how a learner forgets, is drawn towards the defaults, and is measured on what it has not seen."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from learner import FIRST_DAY, FORGETFUL, reviews_of

from interview_cli.schedule.fit import HALF_WAY, NEEDED, SPREAD, Fit, blended, fit, fitted
from interview_cli.schedule.histories import Answer, Histories
from interview_cli.schedule.model import log_loss, recalls
from interview_cli.schedule.parameters import DEFAULT, HIGHEST, LOWEST, version_of


@pytest.fixture(scope="module")
def forgetful() -> Histories:
    return Histories.of(reviews_of(FORGETFUL, 150, 50, seed=1))


@pytest.fixture(scope="module")
def few() -> Histories:
    return Histories.of(reviews_of(FORGETFUL, 70, 40, seed=1))


@pytest.fixture(scope="module")
def found(forgetful: Histories) -> Fit:
    fitted = fit(forgetful)
    assert fitted is not None
    return fitted


def test_whoever_forgets_faster_than_most_is_predicted_better_by_their_own_parameters(found: Fit) -> None:
    assert found.improves
    assert found.own.log_loss < found.default.log_loss - 0.01
    assert found.own.rmse < found.default.rmse


def test_for_learners_like_most_a_fit_gains_nothing_and_is_not_always_kept() -> None:
    fits = [fit(Histories.of(reviews_of(DEFAULT, 80, 120, seed=seed))) for seed in range(4)]
    gains = [each.default.log_loss - each.own.log_loss for each in fits if each is not None]
    assert len(gains) == 4
    assert sum(gains) < 0
    assert not all(each.improves for each in fits if each is not None)


def test_the_fit_goes_towards_how_the_learner_really_forgets(found: Fit) -> None:
    default, truth, own = (np.array(each.weights) for each in (DEFAULT, FORGETFUL, found.parameters))
    first_stabilities = slice(0, 3)
    assert (own < default)[first_stabilities].all()
    assert (np.abs(own - truth) < np.abs(default - truth))[first_stabilities].all()


def test_parameters_are_within_the_bounds_rounded_and_named_for_their_numbers(found: Fit) -> None:
    weights = found.parameters.weights
    assert all(low <= weight <= high for low, weight, high in zip(LOWEST, weights, HIGHEST, strict=True))
    assert [round(weight, 4) for weight in weights] == list(weights)
    assert found.parameters.version == version_of(weights)


def test_the_newest_fifth_is_held_out_and_the_rest_is_all_that_the_fit_on_trial_has_seen(
    few: Histories, forgetful: Histories, found: Fit
) -> None:
    assert found.reviews == forgetful.telling
    assert found.held_out == pytest.approx(found.reviews / 5, abs=1)
    newest = few.tells & (few.places >= few.place_at(0.8))
    flipped = few.ratings.copy()
    flipped[newest] = np.where(flipped[newest] == 1, 3, 1)
    other = Histories(flipped, few.days, few.places, few.lengths, few.tells)
    earlier = few.tells & ~newest
    assert blended(other, earlier).tolist() == blended(few, earlier).tolist()


def test_the_more_reviews_the_further_it_goes_from_the_defaults(few: Histories) -> None:
    default = np.array(DEFAULT.weights)
    number = few.telling
    whole = fitted(few, few.tells) - default
    assert blended(few, few.tells) - default == pytest.approx(whole * number / (number + HALF_WAY), abs=1e-4)


def test_the_fit_explains_what_it_was_fitted_to_better_than_the_defaults_and_than_any_small_step_from_it(
    forgetful: Histories,
) -> None:
    recalled = (forgetful.ratings > 1)[forgetful.tells]

    def unlikely(weights: object) -> float:
        point = np.asarray(weights)
        distance = ((point - DEFAULT.weights) / np.array(SPREAD)) ** 2
        return log_loss(recalls(point, forgetful)[forgetful.tells], recalled) + float(distance.sum()) / 2

    best = fitted(forgetful, forgetful.tells)
    assert unlikely(best) < unlikely(DEFAULT.weights) - 10
    for number in range(21):
        for step in (-0.05, 0.05):
            moved = best.copy()
            moved[number] = np.clip(moved[number] + step * SPREAD[number], LOWEST[number], HIGHEST[number])
            assert unlikely(moved) > unlikely(best) - 0.05


def test_what_was_never_seen_stays_as_it_is_by_default() -> None:
    answers = [Answer(f"bank/{n}", 3, FIRST_DAY + timedelta(days)) for days in (0, 3, 9) for n in range(150)]
    weights = blended(Histories.of(answers), Histories.of(answers).tells)
    never_rated = [0, 1, 3, 11, 12, 13, 14, 15, 16]
    assert [weights[number] for number in never_rated] == [DEFAULT.weights[number] for number in never_rated]
    assert weights[2] > DEFAULT.weights[2]


def test_the_same_reviews_give_the_same_parameters(few: Histories) -> None:
    assert fit(few) == fit(few) is not None


def test_with_too_few_reviews_nothing_is_fitted() -> None:
    answers = [Answer(f"bank/{n}", 3, FIRST_DAY + timedelta(day)) for day in (0, 3) for n in range(NEEDED - 1)]
    assert fit(Histories.of(answers)) is None
    assert fit(Histories.of([])) is None
