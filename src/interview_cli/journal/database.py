"""The journal's SQLite file: opened, recognised, brought to today's format, checked."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing, suppress
from pathlib import Path

from interview_cli.errors import DrillError
from interview_cli.journal.backup import newest_backup, sync
from interview_cli.journal.failures import NO_INDEX, damaged, explained
from interview_cli.journal.migrations import FORMAT, format_of, migrate

BUSY_SECONDS = 2.0
"""How long to wait for another process before the journal counts as locked."""

SMALL_BYTES = 4 * 1024 * 1024
"""A check takes about a millisecond a megabyte, and far longer where the file has not been read since the machine was
started: a small journal is checked at every opening, a larger one only before the backup of the day."""

LOG_PAGES = 200
"""After so many pages the log is written into the file and begun anew: a commit that writes over old pages is synced
sooner than one that makes the log longer, and a checkpoint of this size costs less than that saves."""

OLDEST_SQLITE = (3, 37, 0)  # the first with STRICT tables


def open_for_writing(path: Path) -> sqlite3.Connection:
    """A connection to the journal at `path`, made if there is none; WAL, durable at each commit.

    Raises DrillError when the file is damaged, locked, foreign, newer or not writable, and when
    the journal is gone though its backups are there.
    """
    _demand_sqlite()
    with explained(path):
        if _size(path) == 0 and newest_backup(path) is not None:
            raise damaged(path, "is empty or gone, though it has backups")
        is_new = _size(path) == 0
        path.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect(path, "rwc")
        try:
            format_of(connection, path)  # before anything is written: the file may be another program's
            _turn_on_wal(connection)
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
            connection.execute("PRAGMA fullfsync = ON")  # macOS: fsync alone stops at the drive's cache
            connection.execute("PRAGMA foreign_keys = ON")
            migrate(connection, path)
        except BaseException:
            connection.close()
            raise
        if is_new:
            # SQLite syncs the folder of the file, nobody the folder's own name. Where that cannot be read it is left.
            with suppress(OSError):
                sync(path.absolute().parent.parent)
    return connection


def open_for_reading(path: Path) -> sqlite3.Connection:
    """A connection that only reads the journal at `path` and creates nothing.

    A missing or empty file reads as an empty journal, one of an older format as if it had been
    migrated. One that was cut off while it was being made is taken back to the empty file it was.
    Raises DrillError as `open_for_writing` does.
    """
    _demand_sqlite()
    with explained(path):
        if _size(path) == 0:
            if newest_backup(path) is not None:
                raise damaged(path, "is empty or gone, though it has backups")
            return _in_memory(path, None)
        connection = _connect_to_read(path)
        try:
            if format_of(connection, path) == FORMAT:
                return connection
            migrated = _in_memory(path, connection)
        except BaseException:
            connection.close()
            raise
        connection.close()
        return migrated


def check(connection: sqlite3.Connection, path: Path) -> None:
    """Raise JournalDamaged when the file is not sound."""
    with explained(path):
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise damaged(path, f"is damaged: {' '.join(found.split())}")


def is_small(path: Path) -> bool:
    """Whether checking the journal's file takes no time worth saving."""
    with explained(path):
        return _size(path) <= SMALL_BYTES


def _connect(path: Path, mode: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=BUSY_SECONDS, isolation_level=None
    )


def _connect_to_read(path: Path) -> sqlite3.Connection:
    connection = _connect(path, "ro")
    try:
        connection.execute("PRAGMA application_id").fetchone()
    except sqlite3.Error as error:
        connection.close()
        is_refused = error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
        if is_refused and _size(Path(f"{path}-journal")) > 0:
            _take_back(path)
            return _connect(path, "ro")
        # A file in WAL mode wants an index of its log beside it, and the folder may not be writable or the disk full.
        # Without a log there is nothing to index.
        wants_index = is_refused or error.sqlite_errorcode in NO_INDEX
        if not wants_index or _size(Path(f"{path}-wal")) > 0:
            raise
        return _connect(path, "ro&immutable=1")
    return connection


def _take_back(path: Path) -> None:
    """Roll back what was under way when the power was cut while the file was being made: a reader may not."""
    with closing(_connect(path, "rw")) as connection:
        connection.execute("PRAGMA application_id").fetchone()


def _turn_on_wal(connection: sqlite3.Connection) -> None:
    # Of two processes that turn it on at once SQLite refuses one without waiting.
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
        time.sleep(0.01)


def _in_memory(path: Path, source: sqlite3.Connection | None) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if source is not None:
            source.backup(connection)
        migrate(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def _size(path: Path) -> int:
    """In bytes; 0 when there is no such file."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _demand_sqlite() -> None:
    if sqlite3.sqlite_version_info < OLDEST_SQLITE:
        raise DrillError(
            f"this Python has SQLite {sqlite3.sqlite_version}; the journal needs 3.37 or newer",
            "use a newer Python, or one that is linked with a newer SQLite",
        )
