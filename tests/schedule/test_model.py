"""The model that a fit reads is the scheduler's FSRS-6, and its slopes are slopes."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_cli.journal.events import Memory, Rating
from interview_cli.schedule.histories import Answer, Histories
from interview_cli.schedule.memory import Scheduler
from interview_cli.schedule.model import log_loss, loss_and_slope, recalls
from interview_cli.schedule.parameters import DEFAULT, HIGHEST, LOWEST, Parameters

DAY = date(2026, 1, 1)
RATINGS: list[Rating] = [1, 2, 3, 4]
Course = list[tuple[Rating, int]]
COURSES = st.lists(
    st.lists(st.tuples(st.sampled_from(RATINGS), st.sampled_from([0, 1, 2, 5, 20, 90])), min_size=1, max_size=7),
    min_size=1,
    max_size=5,
)
AWAY_FROM_BOUNDS = st.tuples(
    *(
        st.floats(low + 0.1 * (min(high, 20) - low), high - 0.1 * (high - low) if high < 20 else 20)
        for low, high in zip(LOWEST, HIGHEST, strict=True)
    )
)


def histories(courses: list[Course]) -> Histories:
    """(rating, days since the last) of each question."""
    answers = []
    for number, course in enumerate(courses):
        day = DAY
        for rating, days in course:
            day += timedelta(days)
            answers.append(Answer(f"bank/{number}", rating, day))
    return Histories.of(answers)


@given(courses=COURSES, weights=st.one_of(st.just(DEFAULT.weights), AWAY_FROM_BOUNDS))
def test_recall_is_predicted_as_the_scheduler_would(courses: list[Course], weights: tuple[float, ...]) -> None:
    found = histories(courses)
    predicted = recalls(np.array(weights), found)
    scheduler = Scheduler(0.9, parameters=Parameters("own", weights))
    place = 0
    for course in courses:
        memory: Memory | None = None
        day = DAY
        for reps, (rating, days) in enumerate(course):
            day += timedelta(days)
            expected = 1.0 if memory is None else scheduler.retrievability(memory, day)
            at = np.argwhere((found.places == place) & (np.arange(found.days.shape[1]) < found.lengths[:, np.newaxis]))[
                0
            ]
            assert predicted[tuple(at)] == pytest.approx(expected, rel=1e-9)
            memory = scheduler.review("bank/q", memory, rating, day, reps)
            place += 1


@settings(max_examples=25)
@given(courses=COURSES, weights=AWAY_FROM_BOUNDS)
def test_the_slope_of_the_loss_is_what_small_steps_find(courses: list[Course], weights: tuple[float, ...]) -> None:
    found = histories(courses)
    point = np.array(weights)
    loss, slope = loss_and_slope(point, found, found.tells)
    recalled = (found.ratings > 1)[found.tells]
    assert loss == pytest.approx(log_loss(recalls(point, found)[found.tells], recalled))
    for number in range(21):
        sides = []
        for step in (1e-6, -1e-6):
            moved = point.copy()
            moved[number] += step
            sides.append((loss_and_slope(moved, found, found.tells)[0] - loss) / step)
        # At a bend (the least stability, the hardest difficulty) the two sides differ; the slope is one of them.
        low, high = sorted(sides)
        assert low - 1e-3 * (1 + abs(low)) <= slope[number] <= high + 1e-3 * (1 + abs(high))


def test_only_what_is_counted_is_in_the_loss() -> None:
    found = histories([[(3, 0), (3, 2), (1, 10)]])
    first = found.tells & (found.places < 2)
    chance = recalls(np.array(DEFAULT.weights), found)
    assert loss_and_slope(np.array(DEFAULT.weights), found, first)[0] == pytest.approx(-np.log(chance[1, 0]))
    nothing, slope = loss_and_slope(np.array(DEFAULT.weights), found, found.tells & False)
    assert (nothing, slope.tolist()) == (0, [0] * 21)


def test_a_surprise_counts_much_but_not_without_end() -> None:
    assert log_loss(np.array([1.0]), np.array([False])) == pytest.approx(13.8, abs=0.1)
    assert log_loss(np.array([0.5, 0.5]), np.array([True, False])) == pytest.approx(2 * np.log(2))


def test_however_often_a_question_comes_up_in_a_day_numbers_stay_numbers() -> None:
    most = np.array([*HIGHEST[:19], 0.0, 0.8])
    often: Course = [(4, 0)] * 400
    found = histories([[*often, (1, 5)]])
    loss, slope = loss_and_slope(most, found, found.tells)
    assert np.isfinite(loss)
    assert np.isfinite(slope).all()


def test_no_reviews_have_no_loss() -> None:
    found = Histories.of([])
    assert loss_and_slope(np.array(DEFAULT.weights), found, found.tells)[0] == 0
