"""What can go wrong with the journal's file, each in one line with what to do about it."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interview_cli.errors import DrillError
from interview_cli.journal.backup import newest_backup

NO_INDEX = (sqlite3.SQLITE_IOERR_SHMOPEN, sqlite3.SQLITE_IOERR_SHMSIZE)
"""No room for the index that SQLite lays beside a file in WAL mode."""

NOT_WRITTEN = (sqlite3.SQLITE_IOERR_WRITE, *NO_INDEX)
"""What SQLite calls a failure of the disk, though most often there is no room left or a quota is used up."""


class JournalDamaged(DrillError):
    """The journal's file is damaged or lost; `repair` can mend it."""


def damaged(path: Path, what: str) -> JournalDamaged:
    """The error for a damaged journal; the hint names the newest backup when there is one."""
    backup = newest_backup(path)
    if backup is None:
        hint = "save what is still readable: drill doctor --repair"
    else:
        hint = f"restore the backup {backup}: drill doctor --repair"
    return JournalDamaged(f"the journal {path} {what}", hint)


def locked(path: Path) -> DrillError:
    """The error for a journal that another process holds."""
    return DrillError(f"the journal {path} is locked by another process", "close the other drill, then try again")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn the failures of SQLite and of the file system within into a DrillError that names `path`."""
    try:
        yield
    except sqlite3.ProgrammingError:
        raise  # a mistake of the program, not of the file
    except sqlite3.Error as error:
        raise _from_sqlite(path, error) from error
    except UnicodeDecodeError as error:
        # SQLite quotes the file in its message, and what it quotes is damaged.
        raise damaged(path, "is damaged: its text is not UTF-8") from error
    except OSError as error:
        raise _from_system(path, error) from error


def _from_sqlite(path: Path, error: sqlite3.Error) -> DrillError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR)
    if code in NOT_WRITTEN and not path.is_dir():
        return DrillError(
            f"the disk did not take what the journal {path} wrote: it is full, a limit is reached, or it fails",
            "free some space, then try again; what was acknowledged before is kept",
        )
    # The low byte is the primary code; the bytes above it only refine.
    match code & 0xFF:
        case sqlite3.SQLITE_NOTADB:
            return damaged(path, "is damaged: it is not an SQLite file")
        # The statements are known to be right: one that fails meets a file that is not.
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_ERROR:
            return damaged(path, f"is damaged: {error}")
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return locked(path)
        case sqlite3.SQLITE_FULL:
            return _no_room(path)
        case sqlite3.SQLITE_IOERR if not path.is_dir():
            return DrillError(f"the disk failed while the journal {path} was in use: {error}", "check the disk")
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM | sqlite3.SQLITE_IOERR:
            return _not_allowed(path, str(error))
        case _:
            return DrillError(f"the journal {path} cannot be used: {error}", "see: drill doctor")


def _from_system(path: Path, error: OSError) -> DrillError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return _no_room(path)
    return _not_allowed(path, error.strerror or str(error))


def _no_room(path: Path) -> DrillError:
    return DrillError(
        f"no room left on the disk for the journal {path}",
        "free some space, then try again; what was acknowledged before is kept",
    )


def _not_allowed(path: Path, why: str) -> DrillError:
    if path.is_dir():
        why = "it is a folder"
    return DrillError(
        f"the journal {path} cannot be opened or written: {why}",
        f"check the permissions of {path.parent}, or let DRILL_HOME name another folder",
    )
