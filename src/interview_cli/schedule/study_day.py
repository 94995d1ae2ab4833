"""Study days: the learner's local days, which begin at the rollover hour and not at midnight."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo

ROLLOVER_HOUR = 4
"""An evening that runs past midnight still belongs to the day before."""


def study_day(at_utc: datetime, zone: tzinfo | None = None, rollover_hour: int = ROLLOVER_HOUR) -> date:
    """The study day of a moment, in `zone` (None: the system's zone).

    It follows the clock on the wall: the day begins at the rollover hour as local clocks show it,
    so one is 23 or 25 hours long when they change. `rollover_hour` is 0 to 23. Raises ValueError
    for a moment without a zone.
    """
    local = _aware(at_utc).astimezone(zone)
    return (local.replace(tzinfo=None) - timedelta(hours=rollover_hour)).date()


def next_rollover(at_utc: datetime, zone: tzinfo | None = None, rollover_hour: int = ROLLOVER_HOUR) -> datetime:
    """The moment, in UTC, at which the study day after that of `at_utc` begins."""
    tomorrow = study_day(at_utc, zone, rollover_hour) + timedelta(days=1)
    return datetime.combine(tomorrow, time(rollover_hour), tzinfo=zone).astimezone(UTC)


def _aware(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("a moment without a zone: pass datetime.now(UTC)")
    return moment
