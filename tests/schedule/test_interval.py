"""Intervals are spread as far as Anki spreads them, and read as people say them."""

from __future__ import annotations

import math

import pytest

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
