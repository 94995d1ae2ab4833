"""The learner's own banks: one folder, changed by one process at a time and by renames only.

HOME/banks/NAME is a bank. HOME/banks/.staging/ holds what is being made, HOME/banks/.removed/STAMP/ what was set aside:
the bank's folder and, where it was installed, its .installed.json. HOME/installed/NAME.json says where it came from.
"""

from __future__ import annotations

import errno
import fcntl
import re
import shutil
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import msgspec

from interview_cli.errors import DrillError, UsageError

_NAME = re.compile(r"[^\W_][\w.-]{0,79}")
_RESERVED = re.compile(r"(con|prn|aux|nul|com[1-9]|lpt[1-9])(\..*)?", re.IGNORECASE)
_RECORD = ".installed.json"
"""No bank can have this name."""


class Installed(msgspec.Struct, frozen=True):
    """Where a bank came from (a path, made absolute), and when (UTC, ISO 8601)."""

    source: str
    at: str


class Shelf:
    """The banks folder of one home. What changes it belongs inside `changing`."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "banks"
        self._records = home / "installed"
        self._lock = home / "banks.lock"

    def bank(self, name: str) -> Path:
        """Where the bank of this name is, or would be."""
        return self.folder / name

    def names(self) -> list[str]:
        """What lies in the folder, whether it can be read or not."""
        with suppress(FileNotFoundError, NotADirectoryError):
            return sorted(each.name for each in self.folder.iterdir() if not each.name.startswith("."))
        return []

    def namesake(self, name: str) -> str | None:
        """A name in the folder that is the same but for case and accents, or altogether."""
        return next((each for each in self.names() if _folded(each) == _folded(name)), None)

    def record(self, name: str) -> Installed | None:
        """Where the bank came from; None where nothing is recorded, or it cannot be read."""
        with suppress(OSError, msgspec.MsgspecError):
            return msgspec.json.decode(self._record_of(name).read_bytes(), type=Installed)
        return None

    @contextmanager
    def changing(self) -> Iterator[None]:
        """Holds the folder; what an earlier process left half-made is cleared away. Raises DrillError when another
        process holds it, or it cannot be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            file = self._lock.open("a", encoding="utf-8")
        except OSError as error:
            raise _failed(self.folder, error) from None
        with file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                raise DrillError("another `drill bank` is changing your banks", "try again when it has ended") from None
            self._clear()
            try:
                yield
            except OSError as error:
                raise _failed(self.folder, error) from None
            finally:
                self._clear()

    def staging(self) -> Path:
        """A new folder on the same disk, gone again when `changing` ends."""
        path = self.folder / ".staging" / uuid4().hex
        path.mkdir(parents=True)
        return path

    def put(self, made: Path, name: str, source: str) -> None:
        """The finished folder becomes the bank of this name, in one rename; a bank that was there is set aside first,
        and comes back if that fails."""
        aside = self._set_aside(name) if name in self.names() else None
        try:
            self._note(name, Installed(source, datetime.now(UTC).isoformat(timespec="seconds")))
            made.rename(self.bank(name))
        except BaseException:
            self.forget(name)
            if aside is not None:
                self._bring_back(aside, name)
            raise

    def forget(self, name: str) -> None:
        """Takes away the record of where a bank of this name came from."""
        with suppress(OSError):
            self._record_of(name).unlink()

    def remove(self, name: str) -> None:
        """Sets the bank aside. Raises UsageError when there is none."""
        if name not in self.names():
            raise UsageError(f"there is no bank `{name}` in {self.folder}", "`drill bank list` shows where each is")
        self._set_aside(name)

    def restore(self, name: str) -> bool:
        """Brings back the bank last set aside under this name; one that is there now is set aside in turn, which it
        tells. Raises UsageError when there is none."""
        kept = self._kept()
        folders = [aside for aside, known in kept if known == name]
        if not folders:
            others = ", ".join(sorted({known for _, known in kept}))
            hint = f"set aside are: {others}" if others else "nothing was removed or replaced yet"
            raise UsageError(f"no bank `{name}` was set aside", hint)
        now = self._set_aside(name) if name in self.names() else None
        try:
            self._bring_back(folders[-1], name)
        except BaseException:
            if now is not None:
                self._bring_back(now, name)
            raise
        return now is not None

    def _kept(self) -> list[tuple[Path, str]]:
        """Where banks were set aside, and each one's name, the latest last."""
        found = [(path.parent, path.name) for path in self.folder.glob(".removed/*/*")]
        return sorted((aside, name) for aside, name in found if name != _RECORD)

    def _set_aside(self, name: str) -> Path:
        aside = self.folder / ".removed" / datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
        aside.mkdir(parents=True)
        self.bank(name).rename(aside / name)
        with suppress(OSError):
            self._record_of(name).rename(aside / _RECORD)
        return aside

    def _bring_back(self, aside: Path, name: str) -> None:
        (aside / name).rename(self.bank(name))
        with suppress(OSError):
            self._records.mkdir(exist_ok=True)
            (aside / _RECORD).rename(self._record_of(name))
        with suppress(OSError):
            aside.rmdir()

    def _note(self, name: str, installed: Installed) -> None:
        self._records.mkdir(exist_ok=True)
        path = self._record_of(name)
        temporary = path.with_suffix(".tmp")
        temporary.write_bytes(msgspec.json.format(msgspec.json.encode(installed)) + b"\n")
        temporary.replace(path)

    def _record_of(self, name: str) -> Path:
        return self._records / f"{name}.json"

    def _clear(self) -> None:
        shutil.rmtree(self.folder / ".staging", ignore_errors=True)


def demand_name(name: str) -> None:
    """Raises UsageError unless this can be a bank's name: its folder's, and the first part of its questions' ids."""
    if not _NAME.fullmatch(name) or _RESERVED.fullmatch(name) or name.endswith("."):
        hint = "letters, digits, `_`, `-` and `.`, at most 80, a letter or digit first: such as `graph_theory`"
        raise UsageError(f"{name!r} is no name for a bank", hint)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


def _failed(folder: Path, error: OSError) -> DrillError:
    full = error.errno in (errno.ENOSPC, errno.EDQUOT)
    hint = "free some space" if full else f"look at its rights, and at those of {folder}"
    return DrillError(f"{error.filename or folder}: {error.strerror or error}; your banks are as they were", hint)
