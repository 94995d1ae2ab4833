"""Mending a damaged journal from what is readable of it and from its backups."""

from __future__ import annotations

import fcntl
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from interview_cli.errors import DrillError
from interview_cli.journal.backup import backups, sync
from interview_cli.journal.database import open_for_reading, open_for_writing
from interview_cli.journal.failures import JournalDamaged, damaged, explained, locked
from interview_cli.journal.journal import DECODER, INSERT_EVENT, INSERT_VERSION, is_version, kind_of, now_microseconds

SMALLEST_ROW_BYTES = 64
"""No row takes less room: so many rows at most can have been in a file."""

UNREADABLE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged page raises; the second when SQLite's message quotes bytes that are no text."""

SQLITE_SHARED_BYTES = (0x40000002, 510)
"""Where every SQLite connection to a file in WAL mode holds a lock (start, length); see os.h of SQLite."""


@dataclass(frozen=True)
class Repair:
    """What `repair` did. `moved_to` is where the damaged file is now; None: nothing was wrong, or it was lost.

    `events` and `versions` are in the journal now. Of the events, `salvaged` could be read from the
    damaged file and `restored` only from the backups; `backup` is the newest good one.
    """

    path: Path
    events: int = 0
    versions: int = 0
    salvaged: int = 0
    restored: int = 0
    moved_to: Path | None = None
    backup: Path | None = None


@dataclass
class Contents:
    """Rows by id. An event is (stamp, at, kind, JSON), a version its deflated text."""

    events: dict[str, tuple[int, int, str, str]] = field(default_factory=dict)
    versions: dict[str, bytes] = field(default_factory=dict)


def repair(path: Path, clock: Callable[[], int] = now_microseconds) -> Repair:
    """Put a sound journal at `path`, with every event that can be read from it or from a good backup.

    The damaged file is never deleted: it is kept beside as `journal.damaged-TIME.db`. A sound
    journal is left alone. A repair that was itself interrupted can be run again. Raises DrillError
    when another process has the journal open, and when the file is not a journal or is a newer one.
    """
    with explained(path):
        sound = _if_sound(path)
        if sound is not None:
            return sound
        _refuse_if_open(path)
        moved_to = _keep_aside(path, clock())
        newest, backed_up = _read_backups(path)
        salvaged = _read_damaged(path)
        contents = Contents(salvaged.events | backed_up.events, salvaged.versions | backed_up.versions)
        _replace(path, contents)
    return Repair(
        path,
        events=len(contents.events),
        versions=len(contents.versions),
        salvaged=len(salvaged.events),
        restored=len(backed_up.events.keys() - salvaged.events.keys()),
        moved_to=moved_to,
        backup=newest,
    )


def _if_sound(path: Path) -> Repair | None:
    try:
        with closing(open_for_reading(path)) as connection:
            _demand_integrity(connection, path)
            found = Contents()
            _gather(connection, found, path.stat().st_size if path.exists() else 0)
            for table, readable in (("event", found.events), ("solution_version", found.versions)):
                if connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] != len(readable):
                    return None
    except JournalDamaged:
        return None
    return Repair(path, events=len(found.events), versions=len(found.versions))


def _demand_integrity(connection: sqlite3.Connection, path: Path) -> None:
    with explained(path):
        found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise damaged(path, f"is damaged: {found}")


def _refuse_if_open(path: Path) -> None:
    if not path.exists():
        return
    start, length = SQLITE_SHARED_BYTES
    with path.open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, length, start)
        except BlockingIOError as error:
            raise locked(path) from error


def _keep_aside(path: Path, now: int) -> Path | None:
    """A copy and not a move: until the mended file takes its place the damaged one stays where it is."""
    if not path.exists():
        return None
    stamp = datetime.fromtimestamp(now / 1_000_000, UTC).strftime("%Y-%m-%dT%H%M%S.%fZ")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}.db")
    _copy_with_log(path, aside)
    sync(path.parent)
    return aside


def _copy_with_log(source: Path, target: Path) -> None:
    """Copy the file with its write-ahead log: the last commits may be only there."""
    log = Path(f"{source}-wal")
    if log.exists():
        sync(Path(shutil.copyfile(log, f"{target}-wal")))
    shutil.copyfile(source, target)
    sync(target)


def _read_backups(path: Path) -> tuple[Path | None, Contents]:
    """The newest good backup, and the contents of all good ones: none knows less than it once held."""
    newest: Path | None = None
    contents = Contents()
    for backup in reversed(backups(path)):
        try:
            with explained(backup), closing(open_for_reading(backup)) as connection:
                _demand_integrity(connection, backup)
                _gather(connection, contents, backup.stat().st_size)
        except DrillError:
            continue
        newest = newest or backup
    return newest, contents


def _read_damaged(path: Path) -> Contents:
    """What is readable of every damaged file kept beside: an earlier repair may have been interrupted."""
    contents = Contents()
    for aside in sorted(path.parent.glob(f"{path.stem}.damaged-*.db")):
        with TemporaryDirectory(dir=path.parent, prefix=f".{path.stem}.repair-") as folder:
            # Opening a file rolls its log into it: the one kept aside stays as it was found.
            copy = Path(folder) / "damaged.db"
            _copy_with_log(aside, copy)
            with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
                # Else SQLite refuses to read any page of a file that was cut short.
                connection.execute("PRAGMA writable_schema = ON")
                _gather(connection, contents, copy.stat().st_size)
    return contents


def _gather(connection: sqlite3.Connection, contents: Contents, size: int) -> None:
    """Add every sound row of the open file, which has `size` bytes; ids already there keep their row."""
    for id, stamp, at, text in _rows(connection, "event", "id, stamp, at, CAST(body AS BLOB)", size):
        try:
            body = DECODER.decode(text)
            if isinstance(id, str) and isinstance(stamp, int) and isinstance(at, int):
                contents.events.setdefault(id, (stamp, at, kind_of(body), text.decode()))
        except (msgspec.DecodeError, UnicodeDecodeError, TypeError):
            continue
    for id, deflated in _rows(connection, "solution_version", "id, text", size):
        if isinstance(deflated, bytes) and is_version(id, deflated):
            contents.versions.setdefault(id, deflated)


def _rows(connection: sqlite3.Connection, table: str, columns: str, size: int) -> Iterator[tuple[Any, ...]]:
    """Every readable row: from the front up to the damage, from the back down to it, then one by one between."""
    select = f"SELECT rowid, {columns} FROM {table} NOT INDEXED"
    low, high = 0, size // SMALLEST_ROW_BYTES + 1
    try:
        for rowid, *row in connection.execute(f"{select} ORDER BY rowid"):
            low = rowid
            yield tuple(row)
        return
    except UNREADABLE:
        pass
    try:
        for rowid, *row in connection.execute(f"{select} WHERE rowid > {low} ORDER BY rowid DESC"):
            high = rowid
            yield tuple(row)
    except UNREADABLE:
        pass
    for rowid in range(low + 1, high):
        try:
            found = connection.execute(f"{select} WHERE rowid = ?", (rowid,)).fetchone()
        except UNREADABLE:
            continue
        if found is not None:
            yield found[1:]


def _replace(path: Path, contents: Contents) -> None:
    """At every moment the damaged file with its own log is there, or the mended contents are.

    Without its log the damaged file might pass for sound, and with the old log the mended one would be damaged. So
    the log goes first, for one that holds every page of the mended file, and the file after it.
    """
    with TemporaryDirectory(dir=path.parent, prefix=f".{path.stem}.repair-") as folder:
        mended, log = Path(folder) / path.name, Path(folder) / "log"
        with closing(open_for_writing(mended)) as connection:
            connection.execute("PRAGMA wal_autocheckpoint = 0")
            connection.execute("BEGIN IMMEDIATE")
            in_order = sorted(contents.events.items(), key=lambda item: (item[1][0], item[0]))
            connection.executemany(INSERT_EVENT, ((id, *row) for id, row in in_order))
            connection.executemany(INSERT_VERSION, contents.versions.items())
            connection.execute("COMMIT")
            _demand_integrity(connection, mended)
            sync(Path(shutil.copyfile(f"{mended}-wal", log)))
        sync(mended)
        log.replace(f"{path}-wal")
        sync(path.parent)
        mended.replace(path)
    sync(path.parent)
