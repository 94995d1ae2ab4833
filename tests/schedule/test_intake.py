"""Unseen questions come in whole numbers, evenly, and not in the last days before an interview."""

from __future__ import annotations

from math import ceil

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.schedule.intake import intake_days, share


@given(rate=st.floats(0, 50), days=st.integers(1, 366))
def test_after_any_number_of_days_as_many_have_come_as_the_rate_says_rounded_up(rate: float, days: int) -> None:
    came = 0
    for day in range(intake_days(days)):
        today = share(rate, day, days)
        assert today in (int(rate), ceil(rate))
        came += today
        assert came == pytest.approx(rate * (day + 1), abs=1)
        assert came >= rate * (day + 1) - 1e-6


@given(count=st.integers(0, 5000), days=st.integers(1, 366))
def test_at_the_rate_that_leads_through_all_of_them_all_come(count: int, days: int) -> None:
    rate = count / intake_days(days)
    assert sum(share(rate, day, days) for day in range(days)) == count


def test_the_first_day_has_one_and_every_other_day_at_half_a_question_a_day() -> None:
    assert [share(0.5, day, 100) for day in range(5)] == [1, 0, 1, 0, 1]


@pytest.mark.parametrize(("days", "expected"), [(1, 1), (3, 3), (4, 3), (8, 6), (22, 17), (28, 21), (366, 359)])
def test_the_last_week_or_quarter_has_no_new_ones(days: int, expected: int) -> None:
    assert intake_days(days) == expected
    assert [share(1.0, day, days) for day in range(expected, days)] == [0] * (days - expected)
