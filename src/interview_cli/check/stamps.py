"""Which coding questions look as they did when nothing was wrong in their files: those are not read again.

Each is known by the names, sizes, times and inode numbers in its folder. Nothing is known of a folder with a link in
it, nor of one that was written to just before it was read, for it may have changed within the same tick.
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable
from pathlib import Path

import msgspec

from interview_cli.bank.index import BankIndex
from interview_cli.bank.load import QUESTION_FILE
from interview_cli.cache_file import keep_value, kept_value
from interview_cli.check.reading import contents_of

_TICK_NS = 2_000_000_000
"""The coarsest times that a file system in use gives."""


class Stamp(msgspec.Struct, frozen=True):
    """How a folder looked, how many bytes its files have, and the digest of what is in them."""

    look: bytes
    size: int
    contents: bytes


class Stamps:
    """The stamps of a bank, kept in `cache` (None: nowhere) for the surroundings given as a digest."""

    def __init__(self, cache: Path | None, index: BankIndex, surroundings: bytes) -> None:
        name = hashlib.sha256(surroundings + index.folder.encode()).hexdigest()[:24]
        self._file = cache / f"{name}.msgpack" if cache else None
        self._kept = _read(self._file)
        self._began = time.time_ns()
        # What is read from now on is at least as new as this.
        self._looks = {folder: look for folder in _folders(index) if cache and (look := _look(folder, self._began))}
        self._contents = {
            folder: kept.contents
            for folder, (look, _) in self._looks.items()
            if (kept := self._kept.get(folder)) and kept.look == look
        }
        self.clean = {folder: self._kept[folder].size for folder in self._contents}
        """The folders that look as they did, with the bytes in them."""

    def contents(self, folder: str) -> bytes:
        """A digest of what is in the folder; empty when a file cannot be read."""
        if folder not in self._contents:
            self._contents[folder] = contents_of(Path(folder))
        return self._contents[folder]

    def keep(self, faulty: Iterable[str]) -> None:
        """Keeps the stamps of the folders whose contents are known, but for those that a path in `faulty` is in."""
        wrong = {folder for path in faulty for folder in (path, *map(str, Path(path).parents)) if folder in self._looks}
        new = {
            folder: Stamp(*self._looks[folder], contents)
            for folder, contents in self._contents.items()
            if contents and folder in self._looks and folder not in wrong
        }
        if self._file is None or new == self._kept:
            return
        keep_value(self._file, new)


def _folders(index: BankIndex) -> list[str]:
    return [path.removesuffix(f"{os.sep}{QUESTION_FILE}") for path in index.files if path.endswith(QUESTION_FILE)]


def _look(folder: str, now: int) -> tuple[bytes, int] | None:
    """A digest of how the folder looks, and the bytes in it; None where that does not tell what is in it."""
    seen: list[tuple[object, ...]] = []
    newest = size = 0
    pending = [folder]
    try:
        top = os.stat(folder)  # noqa: PTH116 - a Path for each file of a large bank takes longer than asking
        while pending:
            place = pending.pop()
            with os.scandir(place) as entries:
                for entry in entries:
                    if entry.is_symlink():
                        return None
                    if entry.is_dir(follow_symlinks=False):
                        seen.append((entry.path,))
                        if not entry.name.startswith((".", "__")):
                            pending.append(entry.path)
                        continue
                    status = entry.stat(follow_symlinks=False)
                    newest = max(newest, status.st_mtime_ns, status.st_ctime_ns)
                    size += status.st_size
                    seen.append((entry.path, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns))
    except OSError:
        return None
    if newest > now - _TICK_NS:
        return None
    seen.sort()
    return hashlib.sha256(repr((top.st_dev, top.st_ino, seen)).encode("utf-8", "surrogateescape")).digest(), size


def _read(file: Path | None) -> dict[str, Stamp]:
    return (kept_value(file, dict[str, Stamp]) if file else None) or {}
