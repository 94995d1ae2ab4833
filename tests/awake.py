"""Time that a test was awake for: a machine that stands still for a while (a virtual one is paused, a
lid is closed) is no reason to call a program slow or hung."""

from __future__ import annotations

import threading
import time

_TICK_SECONDS = 0.05
_LONGEST_TICK_SECONDS = 0.5


class Patience:
    """Runs out after `seconds` of being asked; between two questions at most half a second passes."""

    def __init__(self, seconds: float) -> None:
        self._left = seconds
        self._asked = time.monotonic()

    @property
    def over(self) -> bool:
        now = time.monotonic()
        self._left -= min(now - self._asked, _LONGEST_TICK_SECONDS)
        self._asked = now
        return self._left < 0


class Stopwatch:
    """Counts while a `with` block runs."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._count, daemon=True)

    def __enter__(self) -> Stopwatch:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _count(self) -> None:
        before, over = time.monotonic(), False
        while not over:
            over = self._over.wait(_TICK_SECONDS)
            now = time.monotonic()
            self.seconds += min(now - before, _LONGEST_TICK_SECONDS)
            before = now
