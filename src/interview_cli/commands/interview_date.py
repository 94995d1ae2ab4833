"""The date of an interview as it is typed."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

from interview_cli.errors import UsageError

FARTHEST_DAYS = 366


def interview_date(text: str, today: date) -> date:
    """The day that `text` names, after study day `today` and within a year.

    Raises UsageError for what is no date, and for a day that is over, today or too far away.
    """
    wanted = "write it like 2026-12-20"
    text = " ".join(text.split())
    found = re.fullmatch(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})", text)
    if found is None:
        raise UsageError(f"`{text[:40]}` is no date", wanted)
    year, month, number = map(int, found.groups())
    if not 1 <= month <= 12 or year == 0:
        raise UsageError(f"there is no day {text}", wanted)
    length = monthrange(year, month)[1]
    if not 1 <= number <= length:
        raise UsageError(f"there is no day {text}", f"that month has {length} days")
    day = date(year, month, number)
    away = (day - today).days
    if away < 0:
        raise UsageError(f"{day} is over", "name a day that lies ahead")
    if away == 0:
        raise UsageError(f"{day} is today: there is no day left to plan", "`drill` shows what is due")
    if away > FARTHEST_DAYS:
        raise UsageError(
            f"{day} is {away:,} days away; a plan reaches {FARTHEST_DAYS} days ahead",
            "plan it when it is nearer; until then the usual schedule serves you best",
        )
    return day
