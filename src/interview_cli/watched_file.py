"""A file that somebody else saves, noticed by its size and time."""

from __future__ import annotations

import os
from pathlib import Path

Stamp = tuple[int, int]


class WatchedFile:
    """Tells of each save once, when the file has stopped changing.

    An editor that replaces the file, or takes it away for a moment, is fine.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._known = _stamp(path)
        self._unsettled: Stamp | None = None

    def know(self) -> None:
        """The file as it is now is no news; to be called before it is read."""
        self._known, self._unsettled = _stamp(self.path), None

    def saved(self) -> bool:
        """Whether it was saved since it was known, and is as it was at the last look."""
        stamp = _stamp(self.path)
        if stamp is None or stamp == self._known:
            self._unsettled = None
            return False
        if stamp != self._unsettled:
            self._unsettled = stamp
            return False
        self._known, self._unsettled = stamp, None
        return True


def _stamp(path: Path) -> Stamp | None:
    try:
        status = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns
