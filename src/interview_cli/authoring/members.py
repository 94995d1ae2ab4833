"""What a stranger's bank consists of, file by file, and what is refused before anything of it is written."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from interview_cli.bank.problem import visible
from interview_cli.errors import BankError

MAX_MEMBERS = 10_000
MAX_BYTES = 100 * 2**20
MAX_DEPTH = 24
CHUNK = 2**16

_ALIEN = re.compile(r"[\x00-\x1f\x7f\ud800-\udfff\\]")
_LEFT_OUT = re.compile(r"(\.(?!schema$).*|__pycache__|__MACOSX)")
_NOTHING = "nothing was installed"


class Refused(BankError):
    """Something in a bank that may not be written to the learner's disk."""

    def __init__(self, name: str, why: str) -> None:
        shown = visible(name).replace("\n", "\\n")
        super().__init__(f"{shown}: {why}", _NOTHING)


@dataclass(frozen=True)
class Member:
    """A file or folder by its path inside the bank (parts joined by `/`), and the file's content in pieces.

    Links, devices and the like never become one: their reader refuses them.
    """

    name: str
    is_folder: bool
    chunks: Callable[[], Iterator[bytes]] = lambda: iter(())


class Names:
    """The paths seen so far; each is looked at once, before it is used."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, ...], tuple[tuple[str, ...], bool]] = {}
        self._count = 0

    def admit(self, member: Member) -> tuple[str, ...]:
        """The parts of the member's path; empty for the top, and for what is left out (`.git`). Raises Refused."""
        self._count += 1
        if self._count > MAX_MEMBERS:
            raise Refused(member.name, f"the bank has more than {MAX_MEMBERS:,} files and folders")
        parts = _parts(member.name)
        if any(_LEFT_OUT.fullmatch(part) for part in parts):
            return ()
        for depth in range(1, len(parts) + 1):
            self._place(member.name, parts[:depth], member.is_folder or depth < len(parts))
        return parts

    def _place(self, name: str, parts: tuple[str, ...], is_folder: bool) -> None:
        folded = tuple(unicodedata.normalize("NFC", part).casefold() for part in parts)
        if folded not in self._seen:
            self._seen[folded] = (parts, is_folder)
            return
        known, was_folder = self._seen[folded]
        if known != parts:
            raise Refused(name, f"differs from `{'/'.join(known)}` in case or accents only")
        if not (is_folder and was_folder):
            raise Refused(name, "stands twice")


def folder_members(folder: Path) -> Iterator[Member]:
    """The files of a folder; links are refused, hidden folders not entered."""
    pending = [folder]
    while pending:
        with os.scandir(pending.pop()) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            name = Path(entry.path).relative_to(folder).as_posix()
            if _LEFT_OUT.fullmatch(entry.name):
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append(Path(entry.path))
                yield Member(name, True)
            elif entry.is_file(follow_symlinks=False):
                yield Member(name, False, partial(_read, entry.path, name))
            else:
                why = "is a link; put the file itself there" if entry.is_symlink() else "is no plain file"
                raise Refused(name, why)


def _read(path: str, name: str) -> Iterator[bytes]:
    """The file's content; what became a link or a pipe since it was listed is refused."""
    descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Refused(name, "is no plain file")
        while chunk := file.read(CHUNK):
            yield chunk


def _parts(name: str) -> tuple[str, ...]:
    """The parts of a path that stays inside. Raises Refused."""
    if _ALIEN.search(name):
        raise Refused(name, "has a character in its name that no file of a bank may have")
    if name.startswith("/") or re.match("[A-Za-z]:", name):
        raise Refused(name, "is an absolute path; a bank holds relative ones only")
    parts = tuple(part for part in name.split("/") if part not in ("", "."))
    if ".." in parts:
        raise Refused(name, "leads out of the bank with `..`")
    if len(parts) > MAX_DEPTH:
        raise Refused(f"{'/'.join(parts[:3])}/…", f"is nested deeper than {MAX_DEPTH} folders")
    if any(len(part.encode()) > 200 for part in parts):
        raise Refused(f"{name[:40]}…", "has a name of more than 200 bytes")
    return parts
