"""How much is due on each day to come: problems, which take long, and all else are counted apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from functools import cached_property

from interview_cli.journal.replay import Remembered

PROBLEM = "code"


class DueDays:
    """The due days of what has been learnt, as they stood when the sitting began; counted when first asked for."""

    def __init__(self, memories: Mapping[str, Remembered]) -> None:
        self._memories = memories

    def on(self, kind: str, day: date) -> int:
        """How many questions are due on this day: problems for a problem, all others for any other kind."""
        return self._counts[kind == PROBLEM][day.isoformat()]

    @cached_property
    def _counts(self) -> dict[bool, Counter[str]]:
        counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
        for known in self._memories.values():
            counts[known.last.question_kind == PROBLEM][known.memory.due_day] += 1
        return counts
