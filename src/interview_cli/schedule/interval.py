"""Intervals in whole days: spread a little, and put into words."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12

LONGEST = 36_500
"""No interval is longer than this."""

NOT_FUZZED_BELOW = 2.5
FUZZ = ((2.5, 7.0, 0.15), (7.0, 20.0, 0.10), (20.0, float("inf"), 0.05))
"""(from, to, share): an interval is moved by up to a day and these shares of its parts. As in Anki."""


@cache
def fuzz_range(days: int) -> tuple[int, int]:
    """The shortest and the longest that an interval of `days` may become."""
    if days < NOT_FUZZED_BELOW:
        return days, days
    reach = 1.0 + sum(share * max(min(days, end) - start, 0.0) for start, end, share in FUZZ)
    longest = min(round(days + reach), LONGEST)
    return min(max(2, round(days - reach)), longest), longest


def fuzzed(days: int, draw: float, load: Callable[[int], int] | None = None, no_later: bool = False) -> int:
    """The interval moved within its `fuzz_range`; `draw`, 0 ≤ draw < 1, says where. Cards learnt together part.

    With a `load`, how much is due in so many days, quiet days are drawn more often than full ones. `no_later` only
    moves it nearer.
    """
    shortest, longest = fuzz_range(days)
    if no_later:
        longest = max(min(longest, days), shortest)
    if load is None:
        return shortest + int(draw * (longest - shortest + 1))
    weights = [(1 + load(day)) ** -2 for day in range(shortest, longest + 1)]
    left = draw * sum(weights)
    for day, weight in enumerate(weights, start=shortest):
        left -= weight
        if left < 0:
            return day
    return longest


def interval_words(days: int) -> str:
    """For people, beside the rating keys: "1 d", "9 d", "3 mo", "1.2 y"."""
    if days <= DAYS_PER_MONTH:
        return f"{days} d"
    if days < 365:
        return f"{_short(days / DAYS_PER_MONTH)} mo"
    return f"{_short(days / DAYS_PER_YEAR)} y"


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0")
