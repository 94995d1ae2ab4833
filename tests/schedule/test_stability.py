"""The formulas that forecasts use give what the scheduler itself would write."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.journal.events import Rating
from interview_cli.schedule.curve import days_until, retrievability
from interview_cli.schedule.memory import CARD_RETENTION, PROBLEM_RETENTION, Scheduler
from interview_cli.schedule.parameters import DEFAULT, HIGHEST, Parameters
from interview_cli.schedule.stability import first, interval, reviewed

DAY = date(2026, 1, 1)
RATINGS: list[Rating] = [1, 2, 3, 4]
OWN = Parameters("own", tuple(0.8 * weight + 0.2 * high for weight, high in zip(DEFAULT.weights, HIGHEST, strict=True)))


@given(
    start=st.sampled_from(RATINGS),
    reviews=st.lists(st.tuples(st.sampled_from(RATINGS), st.integers(1, 400)), max_size=8),
    retention=st.sampled_from([CARD_RETENTION, PROBLEM_RETENTION]),
    parameters=st.sampled_from([DEFAULT, OWN]),
)
def test_every_history_comes_to_what_the_scheduler_makes_of_it(
    start: Rating, reviews: list[tuple[Rating, int]], retention: float, parameters: Parameters
) -> None:
    w, decay = parameters.weights, parameters.decay
    scheduler = Scheduler(retention, fuzz=False, parameters=parameters)
    day, memory = DAY, scheduler.review("q", None, start, DAY, 0)
    stability, difficulty = first(start, w)
    for rating, days in reviews:
        day += timedelta(days)
        memory = scheduler.review("q", memory, rating, day, 1)
        stability, difficulty = reviewed(stability, difficulty, retrievability(stability, days, decay), rating, w)
    assert (stability, difficulty) == pytest.approx((memory.stability, memory.difficulty))
    alone = scheduler.preview("q", memory, day, 1)[1]
    assert interval(alone.stability, retention, decay) == (date.fromisoformat(alone.due_day) - day).days


@given(stability=st.floats(0.001, 36_500), recall=st.floats(0.5, 1))
def test_the_curve_read_the_other_way_leads_back(stability: float, recall: float) -> None:
    assert retrievability(stability, days_until(recall, stability)) == pytest.approx(recall)
