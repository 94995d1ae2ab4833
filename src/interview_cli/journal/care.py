"""The day's check and backup of a large journal, beside the practice: each takes seconds where the file is cold."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from threading import Thread

from interview_cli.errors import DrillError
from interview_cli.journal.backup import back_up
from interview_cli.journal.database import check, open_for_reading
from interview_cli.journal.failures import explained


class Care:
    """A check of the journal at `path`, and its backup of `day`: begun at once, in a thread with its own connection.

    `damage` is what the check found, None while nothing was; `warning` is a line worth showing when the file is damaged
    or the backup was not made.
    """

    def __init__(self, path: Path, day: date) -> None:
        self.damage: DrillError | None = None
        self.warning = ""
        self._path, self._day = path, day
        self._thread = Thread(target=self._run, daemon=True)
        self._thread.start()

    def wait(self, seconds: float | None = None) -> bool:
        """Return when both are done, or after so many seconds; whether they are done."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        try:
            with closing(open_for_reading(self._path)) as connection:
                check(connection, self._path)
                self.warning = backed_up(connection, self._path, self._day)
        except DrillError as error:
            self.damage = error
            self.warning = f"{error.message}; {error.hint}"


def backed_up(connection: sqlite3.Connection, path: Path, day: date) -> str:
    """Makes the backup of the day, if there is none yet, of a journal that was checked; the line to show when it could
    not be made: practice goes on, what is answered is safe in the journal itself."""
    try:
        with explained(path):
            back_up(connection, path, day)
    except DrillError as error:
        return f"today's backup was not made: {error.message}"
    return ""
