"""How much a candidate has used, read from outside: CPU time, time spent waiting for a core, memory.

CPU time decides; a busy machine does not change it. A candidate that neither computes nor waits for
a core is idle (it sleeps, or is deadlocked), and idling is limited too. Where the system does not
tell how long a process waited for a core, all wall time counts as idle, under a wider limit.
"""

from __future__ import annotations

import sys
import time

from interview_cli.judge import darwin

IDLE_FACTOR, IDLE_SECONDS_MORE = 2, 1.0
WALL_FACTOR, WALL_SECONDS_MORE = 5, 5.0
FIRST_LOOK_SECONDS = 0.005
_LOOK_SECONDS = 0.1
_DRIP_SECONDS = 1.0


def cpu_seconds(process: int) -> float:
    """CPU seconds of a living process so far; 0.0 where it is gone or the system does not tell."""
    if sys.platform == "darwin":
        return darwin.usage(process)[0]
    try:
        return time.clock_gettime((~process << 3) | 2)
    except OSError:
        return 0.0


def waited_seconds(process: int) -> float | None:
    """How long the process has waited for a core (seconds); None where the system does not tell.

    See the kernel's Documentation/scheduler/sched-stats.rst.
    """
    try:
        with open(f"/proc/{process}/schedstat", encoding="ascii") as file:  # noqa: PTH123
            return int(file.read().split()[1]) / 1e9
    except (OSError, ValueError, IndexError):
        return None


class Stopwatch:
    """One call of one process against `limit` seconds of CPU time."""

    def __init__(self, process: int, limit: float, idle_left: float | None = None) -> None:
        self.limit = limit
        self._process = process
        self._cpu_start = cpu_seconds(process)
        self._wall_start = time.monotonic()
        self._waited_start: float | None = None
        self._looked_at: float | None = None
        self._allowed = idle_left

    def cpu(self) -> float:
        """CPU seconds of this call so far."""
        return cpu_seconds(self._process) - self._cpu_start

    def idle(self) -> float:
        """Seconds of this call in which the process neither computed nor waited for a core."""
        now = time.monotonic()
        if self._looked_at is None:
            self._waited_start = waited_seconds(self._process)
        self._looked_at = now
        waited = waited_seconds(self._process)
        if waited is None or self._waited_start is None:
            return now - self._wall_start
        return max(now - self._wall_start - self.cpu() - (waited - self._waited_start), 0.0)

    def idle_limit(self) -> float:
        """How long the process may idle in this call."""
        if self._waited_start is None:
            return self.limit * WALL_FACTOR + WALL_SECONDS_MORE
        one = idle_limit(self.limit)
        return one if self._allowed is None else min(one, self._allowed)

    def pause(self, seconds: float) -> None:
        """Time that passed while the process waited for us does not count."""
        self._wall_start += seconds

    def wait(self) -> float:
        """How long to wait before looking again. One thread's CPU time never runs faster than the
        wall; several threads' can, hence at least ten looks a second."""
        if self._looked_at is None:
            return FIRST_LOOK_SECONDS
        return min(max(self.limit - self.cpu(), 0.002), _LOOK_SECONDS)

    def due(self) -> bool:
        """Whether it is time to look although something has come: an answer may come drop by drop."""
        return time.monotonic() - (self._looked_at or self._wall_start) > _DRIP_SECONDS

    @property
    def short(self) -> bool:
        """Whether the call ended before anybody looked."""
        return self._looked_at is None


def idle_limit(cpu_limit: float) -> float:
    """How long one call may idle (seconds), by its limit of CPU time."""
    return cpu_limit * IDLE_FACTOR + IDLE_SECONDS_MORE
