"""Daily copies of the journal, in `backups/` beside it."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

BACKUPS_KEPT = 14


def backups(path: Path) -> list[Path]:
    """The backups of the journal at `path`, oldest first."""
    return sorted(_folder(path).glob(f"{path.stem}-????-??-??.db"))


def newest_backup(path: Path) -> Path | None:
    """The last backup of the journal at `path`, if there is one."""
    return next(reversed(backups(path)), None)


def backup_of(path: Path, day: date) -> Path:
    """Where the backup made on `day` is or would be."""
    return _folder(path) / f"{path.stem}-{day.isoformat()}.db"


def back_up(connection: sqlite3.Connection, path: Path, day: date) -> Path | None:
    """Copy the open journal to the backup of `day`, unless there is one or nothing has happened yet.

    The caller has checked that the journal is healthy; the copy is checked again before it takes
    its place, so a backup is whole or absent. Only the last `BACKUPS_KEPT` stay. Returns the new
    backup. Raises sqlite3.Error or OSError; the journal and the older backups are then untouched.
    """
    target = backup_of(path, day)
    if target.exists() or connection.execute("SELECT 1 FROM event LIMIT 1").fetchone() is None:
        return None
    target.parent.mkdir(exist_ok=True)
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        copy(connection, temporary)
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)
    sync(target.parent)
    # A copy of an earlier day that is still under way: whoever made it was killed.
    halves = [each for each in target.parent.glob(f".{path.stem}-*") if each.name < f".{target.name}"]
    for old in (*halves, *backups(path)[:-BACKUPS_KEPT]):
        old.unlink(missing_ok=True)
    return target


def sync(path: Path) -> None:
    """Return when the file, or the names in the folder, at `path` have reached the disk."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def copy(connection: sqlite3.Connection, path: Path) -> None:
    """A sound copy of the open journal at `path`, on the disk when this returns. Raises sqlite3.Error or OSError."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as target:
        connection.backup(target)
        # One file that can be read where nothing can be written; a journal in WAL mode cannot.
        target.execute("PRAGMA journal_mode = DELETE")
        found = target.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise sqlite3.DatabaseError(f"the copy is damaged: {found}")
    sync(path)


def _folder(path: Path) -> Path:
    return path.parent / "backups"
