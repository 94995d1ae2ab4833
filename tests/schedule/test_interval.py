"""Intervals are spread as far as Anki spreads them, and read as people say them."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.schedule.interval import fuzz_range, fuzzed, interval_words


@pytest.mark.parametrize(
    ("days", "expected"),
    [(1, (1, 1)), (2, (2, 2)), (3, (2, 4)), (7, (5, 9)), (20, (17, 23)), (100, (93, 107)), (36_500, (34_673, 36_500))],
)
def test_fuzz_reaches_as_far_as_ankis(days: int, expected: tuple[int, int]) -> None:
    assert fuzz_range(days) == expected
    assert fuzzed(days, 0.0) == expected[0]
    assert fuzzed(days, math.nextafter(1, 0)) == expected[1]


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "0 d"),
        (1, "1 d"),
        (9, "9 d"),
        (30, "30 d"),
        (31, "1 mo"),
        (45, "1.5 mo"),
        (91, "3 mo"),
        (360, "11.8 mo"),
        (365, "1 y"),
        (440, "1.2 y"),
        (36_500, "99.9 y"),
    ],
)
def test_an_interval_in_words(days: int, words: str) -> None:
    assert interval_words(days) == words


DAYS = st.integers(1, 400)
DRAWS = st.floats(0, 1, exclude_max=True)


@given(DAYS, DRAWS, st.dictionaries(st.integers(1, 450), st.integers(0, 300)), st.booleans())
def test_whatever_is_due_an_interval_stays_within_its_reach(
    days: int, draw: float, due: dict[int, int], no_later: bool
) -> None:
    shortest, longest = fuzz_range(days)
    found = fuzzed(days, draw, lambda day: due.get(day, 0), no_later)
    assert shortest <= found <= (max(days, shortest) if no_later else longest)


def test_a_full_day_is_drawn_less_often_the_fuller_it_is() -> None:
    def share(due: int) -> float:
        draws = [fuzzed(20, step / 1000, lambda day: due if day == 20 else 9) for step in range(1000)]
        return draws.count(20) / len(draws)

    even = share(9)
    assert even == pytest.approx(1 / 7, abs=0.01)
    assert share(0) > 2 * even > even > 2 * share(29)
    assert share(299) <= 0.001


@given(DAYS, DRAWS)
def test_with_the_same_due_every_day_it_is_spread_as_without(days: int, draw: float) -> None:
    assert abs(fuzzed(days, draw, lambda day: 5) - fuzzed(days, draw)) <= 1
