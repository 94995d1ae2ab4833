"""How much is due on each day to come: problems, which take long, and all else are counted apart."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property

from interview_cli.journal.memories import PROBLEM, Memories


class DueDays:
    """The due days of what has been learnt, as they stood when the sitting began; counted when first asked for."""

    def __init__(self, memories: Memories) -> None:
        self._memories = memories

    def after(self, kind: str, day: date) -> Callable[[int], int]:
        """How many questions are due in so many days after this one: problems for a problem, all others for any other
        kind."""
        counts, start = self._counts[kind == PROBLEM], day.toordinal()
        return lambda days: counts.get(start + days, 0)

    @cached_property
    def _counts(self) -> dict[bool, dict[int, int]]:
        """For problems and for all else, by the number of the day."""
        counts: dict[bool, dict[int, int]] = {True: {}, False: {}}
        for (due_day, is_problem), count in self._memories.load().items():
            counts[is_problem][date.fromisoformat(due_day).toordinal()] = count
        return counts
