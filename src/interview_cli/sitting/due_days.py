"""How much is due on each day to come: problems, which take long, and all else are counted apart."""

from __future__ import annotations

from collections import Counter
from datetime import date
from functools import cached_property

from interview_cli.journal.memories import PROBLEM, Load, Memories


class DueDays:
    """The due days of what has been learnt, as they stood when the sitting began; counted when first asked for."""

    def __init__(self, memories: Memories) -> None:
        self._memories = memories

    def on(self, kind: str, day: date) -> int:
        """How many questions are due on this day: problems for a problem, all others for any other kind."""
        return self._counts[day.isoformat(), kind == PROBLEM]

    @cached_property
    def _counts(self) -> Counter[Load]:
        return self._memories.load()
