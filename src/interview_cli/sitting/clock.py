"""A stopwatch that can be paused; the time of day is handed in, never read."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace


class Clock(msgspec.Struct, frozen=True):
    """Seconds gathered so far, and since when (monotonic seconds) it has been running, if it is."""

    gathered: float = 0.0
    since: float | None = None

    def start(self, at: float) -> Clock:
        return self if self.since is not None else replace(self, since=at)

    def stop(self, at: float) -> Clock:
        return Clock(self.seconds(at))

    def seconds(self, at: float) -> float:
        """The time gathered by the moment `at`; a clock that jumps back adds nothing."""
        return self.gathered + (max(at - self.since, 0.0) if self.since is not None else 0.0)
