"""The schedule is that of the `fsrs` package: the same stability, difficulty and interval after any history."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import fsrs
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from interview_cli.journal.events import Memory, Rating
from interview_cli.schedule.curve import days_until, retrievability
from interview_cli.schedule.memory import CARD_RETENTION, PROBLEM_RETENTION, RATINGS, Scheduler
from interview_cli.schedule.parameters import DEFAULT, HIGHEST, LOWEST, Parameters

DAY = date(2026, 1, 1)
OWN = st.tuples(*(st.floats(lowest, highest) for lowest, highest in zip(LOWEST, HIGHEST, strict=True)))


def noon(day: date) -> datetime:
    """The package floors what has passed to whole 24 hours: from noon to noon these are the days."""
    return datetime.combine(day, time(12), tzinfo=UTC)


@given(
    reviews=st.lists(st.tuples(st.sampled_from(RATINGS), st.integers(-2, 400)), min_size=1, max_size=8),
    retention=st.sampled_from([CARD_RETENTION, PROBLEM_RETENTION]),
    weights=st.just(DEFAULT.weights) | OWN,
)
def test_every_history_comes_to_what_the_fsrs_package_makes_of_it(
    reviews: list[tuple[Rating, int]], retention: float, weights: tuple[float, ...]
) -> None:
    parameters = Parameters("own", weights)
    ours = Scheduler(retention, fuzz=False, parameters=parameters)
    theirs = fsrs.Scheduler(weights, retention, learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    memory: Memory | None = None
    card, day = fsrs.Card(card_id=0), DAY
    for reps, (rating, days) in enumerate(reviews):
        day += timedelta(days)
        preview = ours.preview("q", memory, day, reps)
        shortest = 1
        for each in RATINGS:
            expected = theirs.review_card(card, fsrs.Rating(each), noon(day))[0]
            found = preview[each]
            assert expected.stability is not None
            assert (found.stability, found.difficulty) == pytest.approx((expected.stability, expected.difficulty))
            exact = days_until(retention, expected.stability, parameters.decay)
            assume(abs(exact % 1 - 0.5) > 1e-6)  # where the last digit decides which way it is rounded
            shortest = max(shortest, (expected.due - noon(day)).days)
            assert (date.fromisoformat(found.due_day) - day).days == shortest
            assert found.last_day == day.isoformat()
        memory, card = preview[rating], theirs.review_card(card, fsrs.Rating(rating), noon(day))[0]


@given(stability=st.floats(0.001, 36_500), recall=st.floats(0.5, 1))
def test_the_curve_read_the_other_way_leads_back(stability: float, recall: float) -> None:
    assert retrievability(stability, days_until(recall, stability)) == pytest.approx(recall)
