"""Long answers are told around the place where they part."""

from __future__ import annotations

from typing import Any

import numpy
import pytest

from interview_cli.judge.telling import shown, shown_beside

MANY = list(range(10_000))
OTHER = [*MANY[:5_000], -1, *MANY[5_001:]]
TEXT = "ab" * 5_000


@pytest.mark.parametrize(
    ("value", "other", "words"),
    [
        (
            OTHER,
            MANY,
            (
                "[…, 4996, 4997, 4998, 4999, -1, 5001, 5002, 5003, 5004, …] (around index 5,000 of 10,000)",
                "[…, 4996, 4997, 4998, 4999, 5000, 5001, 5002, 5003, 5004, …] (around index 5,000 of 10,000)",
            ),
        ),
        (
            MANY[:-1],
            MANY,
            (
                "[…, 9995, 9996, 9997, 9998] (around index 9,999 of 9,999)",
                "[…, 9995, 9996, 9997, 9998, 9999] (around index 9,999 of 10,000)",
            ),
        ),
        (
            [7, *MANY],
            MANY,
            (
                "[7, 0, 1, 2, 3, …] (around index 0 of 10,001)",
                "[0, 1, 2, 3, 4, …] (around index 0 of 10,000)",
            ),
        ),
        (
            TEXT + "x",
            TEXT + "y",
            (
                "…'ababababababababababx' (around index 10,000 of 10,001)",
                "…'ababababababababababy' (around index 10,000 of 10,001)",
            ),
        ),
    ],
)
def test_two_long_ones_are_told_around_their_difference(value: Any, other: Any, words: tuple[str, str]) -> None:
    assert shown_beside(value, other) == words


@pytest.mark.parametrize(
    ("value", "other"), [([1, 2], [1, 3]), (MANY, None), (MANY, tuple(MANY)), ("a", "b"), (3, MANY)]
)
def test_short_ones_and_those_of_two_kinds_are_told_as_ever(value: Any, other: Any) -> None:
    assert shown_beside(value, other) == (shown(value), shown(other))


def test_items_that_are_long_themselves_are_shortened() -> None:
    texts = shown_beside([TEXT, 1], [TEXT, 2])
    assert all(len(text) < 400 and " … " in text for text in texts)


def test_arrays_among_the_items_are_told_as_ever() -> None:
    one, other = ([numpy.arange(3)] * 100 for _ in range(2))
    assert shown_beside(one, other) == (shown(one), shown(other))
