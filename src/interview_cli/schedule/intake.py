"""How many unseen questions a day brings while there is a plan."""

from __future__ import annotations

from math import ceil

_ROUNDING = 1e-9
LONGEST_REST = 7


def intake_days(days: int) -> int:
    """On how many of the days until an interview new questions come: its last week, or the last quarter of a
    shorter time, belongs to what has been met."""
    return days - min(LONGEST_REST, days // 4)


def share(rate: float, day: int, days: int) -> int:
    """How many of them come on one `day`, the first being 0, of a plan of so many `days`, at `rate` a day.

    Whole ones: at 0.5 the first day has one, then every other; after d days it is d · rate, rounded up.
    """
    return _until(rate, day + 1) - _until(rate, day) if day < intake_days(days) else 0


def _until(rate: float, days: int) -> int:
    return ceil(rate * days - _ROUNDING)
