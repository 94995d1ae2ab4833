"""The learner's home as one zip file, and back: journal, settings, own banks, edits, drills and cases.

Coming back, nothing that is there is lost: events are added to the journal, and a file that differs from
the one in the archive stays as it is.
"""

from __future__ import annotations

import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from interview_cli.errors import DrillError, UsageError
from interview_cli.journal.backup import sync
from interview_cli.journal.journal import Journal
from interview_cli.journal.merge import Merged, merge

JOURNAL = "journal.db"
FILES = ("config.yaml",)
FOLDERS = ("banks", "edits", "drills", "cases")
_LEFT_OUT = {".git", "__pycache__"}
_LARGEST_FILE_BYTES = 2**30
_CHUNK = 2**20
_SQLITE = b"SQLite format 3\0"


@dataclass(frozen=True)
class Packed:
    """What went into an archive: the events and versions of the journal, other files, bytes of the whole, and
    what was left out because it is a link or cannot be read."""

    events: int
    versions: int
    files: int
    size: int
    left_out: tuple[Path, ...]


@dataclass(frozen=True)
class Restored:
    """What came back: of the journal, and files by their place in the home; `kept` differ from the archive's and
    stayed as they are."""

    merged: Merged
    written: tuple[str, ...]
    same: int
    kept: tuple[str, ...]


def pack(journal: Journal, home: Path, target: Path) -> Packed:
    """Writes the archive, whole or not at all. Raises UsageError when there is such a file already, DrillError when it
    cannot be written."""
    if target.exists() or target.is_symlink():
        raise UsageError(f"{target} is there already", "name another file; nothing was changed")
    if not target.absolute().parent.is_dir():
        raise UsageError(f"there is no folder {target.absolute().parent}", "make it first, or name a file elsewhere")
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    left_out: list[Path] = []
    files = 0
    try:
        with TemporaryDirectory(prefix="drill-backup-") as folder:
            copy = Path(folder) / JOURNAL
            journal.copy_to(copy)
            with zipfile.ZipFile(temporary, "w", zipfile.ZIP_DEFLATED) as archive:
                archive.write(copy, JOURNAL)
                for path in _own_files(home, left_out):
                    try:
                        archive.write(path, path.relative_to(home).as_posix())
                        files += 1
                    except (PermissionError, ValueError):
                        left_out.append(path)
        sync(temporary)
        temporary.replace(target)
        sync(target.absolute().parent)
    except OSError as error:
        raise DrillError(f"{target} cannot be written: {error.strerror or error}", "nothing was left there") from None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    events, versions = journal.counts()
    return Packed(events, versions, files, target.stat().st_size, tuple(left_out))


def restore(journal: Journal, home: Path, source: Path) -> Restored:
    """Brings back what an archive, or a copy of a journal, holds. Doing it again changes nothing.

    Raises UsageError, and DrillError for what is damaged or cannot be written; the journal is then as it was.
    """
    if not source.is_file():
        raise UsageError(f"there is no file {source}", "name a file that `drill backup` wrote")
    if not zipfile.is_zipfile(source):
        with source.open("rb") as file:
            if file.read(len(_SQLITE)) != _SQLITE:
                raise UsageError(f"{source} is no backup of drill", "name a file that `drill backup` wrote")
        return Restored(merge(journal, source), (), 0, ())
    written: list[str] = []
    kept: list[str] = []
    same = 0
    try:
        with zipfile.ZipFile(source) as archive, TemporaryDirectory(prefix="drill-restore-") as folder:
            members = {info.filename: info for info in archive.infolist() if not info.is_dir()}
            for info in members.values():
                _demand_ours(source, info)
            merged = Merged()
            if JOURNAL in members:
                copy = Path(folder) / JOURNAL
                _extract(archive, members.pop(JOURNAL), copy)
                merged = merge(journal, copy)
            for name, info in members.items():
                place = home / name
                if place.exists() or place.is_symlink():
                    is_same = place.is_file() and place.read_bytes() == archive.read(info)
                    same += is_same
                    if not is_same:
                        kept.append(name)
                    continue
                place.parent.mkdir(parents=True, exist_ok=True)
                temporary = place.with_name(f".{place.name}.{os.getpid()}")
                try:
                    _extract(archive, info, temporary)
                    temporary.replace(place)
                finally:
                    temporary.unlink(missing_ok=True)
                written.append(name)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError) as error:
        raise DrillError(
            f"{source} is damaged: {error}", "what had come back by then stays; try another backup"
        ) from None
    except OSError as error:
        hint = "free some space or change its rights, then restore again"
        raise DrillError(f"{error.filename or home} cannot be written: {error.strerror or error}", hint) from None
    return Restored(merged, tuple(written), same, tuple(kept))


def _own_files(home: Path, left_out: list[Path]) -> Iterator[Path]:
    yield from (home / name for name in FILES if (home / name).is_file())
    for name in FOLDERS:
        for folder, below, files in os.walk(home / name):
            below[:] = sorted(set(below) - _LEFT_OUT)
            here = Path(folder)
            links = [here / each for each in (*below, *files) if (here / each).is_symlink()]
            left_out += links
            yield from (here / each for each in sorted(files) if (here / each).is_file() and here / each not in links)


def _demand_ours(source: Path, info: zipfile.ZipInfo) -> None:
    """Raises DrillError for a member that no backup of drill has."""
    name = PurePosixPath(info.filename)
    place = name.parts[0] if name.parts else ""
    is_file = stat.S_IFMT(info.external_attr >> 16) in (0, stat.S_IFREG)
    is_known = info.filename in (JOURNAL, *FILES) or (place in FOLDERS and len(name.parts) > 1)
    strange = name.is_absolute() or ".." in name.parts or "\\" in info.filename or name.as_posix() != info.filename
    if strange or not is_known or not is_file or info.file_size > _LARGEST_FILE_BYTES:
        raise DrillError(f"{source} is no backup of drill: it holds {info.filename!r}", "nothing was changed")


def _extract(archive: zipfile.ZipFile, info: zipfile.ZipInfo, path: Path) -> None:
    size = 0
    with archive.open(info) as packed, path.open("wb") as file:
        while chunk := packed.read(_CHUNK):
            size += len(chunk)
            if size > info.file_size:
                raise zipfile.BadZipFile(f"{info.filename} is larger than it says")
            file.write(chunk)
        file.flush()
        os.fsync(file.fileno())
