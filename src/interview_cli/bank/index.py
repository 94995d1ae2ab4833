"""The index of a bank: every question, parsed once, cached by path, size and modification time.

Starting must not grow with the number of questions: an unchanged bank costs one `stat` a file and
one read of the cache, and a question is decoded only when it is asked for.
"""

from __future__ import annotations

import os
import time
import zlib
from pathlib import Path

import msgspec

from interview_cli import __version__
from interview_cli.bank.document import read_text
from interview_cli.bank.load import BANK_FILE, leaves, read_bank, read_questions, walk
from interview_cli.bank.model import AnyQuestion, Bank, Card, CodeQuestion, Kind, Level, Story
from interview_cli.bank.problem import Malformed, Problem
from interview_cli.cache_file import keep

TO_DO = "TODO(author):"
"""What skeletons write where something is missing. Exactly this: a plain TODO is a word like any other, and stands in
many a starter for the learner."""

_RACY_NS = 20_000_000


class Entry(msgspec.Struct, frozen=True):
    """One question in the index: what lists and pickers need; `body` is decoded on demand."""

    id: str
    bank: str
    kind: Kind
    title: str
    topics: tuple[str, ...]
    level: Level
    minutes: float
    covers: tuple[str, ...]
    leetcode: int | None
    path: str
    line: int
    body: msgspec.Raw

    @property
    def slug(self) -> str:
        return self.id.partition("/")[2]

    @property
    def topic(self) -> str:
        return self.topics[0] if self.topics else ""

    @property
    def unfinished(self) -> bool:
        """Whether its text still says what its author has to write."""
        return TO_DO.encode() in bytes(self.body)

    @property
    def folder(self) -> Path:
        """The folder of a code question."""
        return Path(self.path).parent

    def file(self, name: str) -> str:
        """The text of a file of a code question, such as reference.py. Raises Malformed."""
        return read_text(self.folder / name)

    def question(self) -> AnyQuestion:
        """The whole question."""
        kinds: dict[str, type[AnyQuestion]] = {"code": CodeQuestion, "card": Card, "story": Story}
        return msgspec.msgpack.decode(self.body, type=kinds[self.kind])


class FileIndex(msgspec.Struct, frozen=True):
    """What one question file held when it had this size and time (ns)."""

    size: int
    mtime: int
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]


class BankIndex(msgspec.Struct, frozen=True):
    """A whole bank as last read."""

    version: str
    name: str
    folder: str
    built: int
    bank_size: int
    bank_mtime: int
    bank: Bank | None
    bank_problems: tuple[Problem, ...]
    folders: dict[str, int]
    files: dict[str, FileIndex]

    @property
    def entries(self) -> list[Entry]:
        """Every readable question; of two with one id, the first."""
        found: dict[str, Entry] = {}
        for file in self.files.values():
            for entry in file.entries:
                found.setdefault(entry.id, entry)
        return list(found.values())

    @property
    def problems(self) -> list[Problem]:
        """What could not be read, and ids used twice."""
        problems = list(self.bank_problems)
        first: dict[str, Entry] = {}
        for file in self.files.values():
            problems += file.problems
            for entry in file.entries:
                if entry.id in first:
                    other = first[entry.id]
                    message = f"the id `{entry.slug}` is taken by {other.path}:{other.line}; ids are unique in a bank"
                    problems.append(Problem("duplicate-id", message, entry.path, entry.line))
                first.setdefault(entry.id, entry)
        return problems


def load_index(bank: Path, cache: Path | None) -> BankIndex:
    """The index of the bank folder, from the cache where nothing changed. A cache that cannot be
    read or written only costs time."""
    bank = Path(os.path.normpath(bank.absolute()))
    file = cache / _file_of(bank, cache) if cache else None
    old = _read_cache(file, bank)
    if old and _unchanged(old):
        return old
    new = _build(bank, old)
    if file:
        keep(file, msgspec.msgpack.encode(new))
    return new


def _file_of(bank: Path, cache: Path) -> Path:
    """Where two folders should have one name the index itself says whose it is."""
    path = os.fsencode(bank)
    return cache / f"{zlib.crc32(path):08x}{zlib.adler32(path):08x}.msgpack"


def _read_cache(file: Path | None, bank: Path) -> BankIndex | None:
    if file is None:
        return None
    try:
        index = msgspec.msgpack.decode(file.read_bytes(), type=BankIndex)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
    return index if index.version == __version__ and index.folder == str(bank) else None


def _unchanged(index: BankIndex) -> bool:
    try:
        if _stamp(os.path.join(index.folder, BANK_FILE)) != (index.bank_size, index.bank_mtime):  # noqa: PTH118
            return False
        if any(os.stat(folder).st_mtime_ns != mtime for folder, mtime in index.folders.items()):  # noqa: PTH116
            return False
        if max(index.bank_mtime, *index.folders.values()) >= index.built - _RACY_NS:
            return False
        return all(_fresh(path, file, index.built) for path, file in index.files.items())
    except OSError:
        return False


def _fresh(path: str, file: FileIndex, built: int) -> bool:
    """Whether the file is as it was read; one touched just before the reading may have changed since."""
    return _stamp(path) == (file.size, file.mtime) and file.mtime < built - _RACY_NS


def _stamp(path: str) -> tuple[int, int]:
    status = os.stat(path)  # noqa: PTH116
    return status.st_size, status.st_mtime_ns


def _build(bank: Path, old: BankIndex | None) -> BankIndex:
    built = time.time_ns()
    cover: Bank | None = None
    cover_problems: tuple[Problem, ...] = ()
    try:
        bank_size, bank_mtime = _stamp(str(bank / BANK_FILE))
        cover = read_bank(bank)
    except OSError:
        bank_size = bank_mtime = 0
        cover_problems = (Problem("missing-file", "the file is missing", str(bank / BANK_FILE)),)
    except Malformed as error:
        cover_problems = (error.problem,)
    folders: dict[str, int] = {}
    files: dict[str, FileIndex] = {}
    for folder, paths in walk(bank):
        folders[str(folder)] = folder.stat().st_mtime_ns
        for path in paths:
            known = old.files.get(str(path)) if old else None
            if leaves(path, bank):
                files[str(path)] = _outside(path)
            elif old and known and _fresh(str(path), known, old.built):
                files[str(path)] = known
            else:
                files[str(path)] = _read_file(path, bank.name)
    return BankIndex(
        version=__version__,
        name=bank.name,
        folder=str(bank),
        built=built,
        bank_size=bank_size,
        bank_mtime=bank_mtime,
        bank=cover,
        bank_problems=cover_problems,
        folders=folders,
        files=files,
    )


def _outside(path: Path) -> FileIndex:
    """What is not in the bank is not read as a question of it."""
    message = "the link leads out of the bank, and nothing is read through it; put the file itself here"
    try:
        size, mtime = _stamp(str(path))
    except OSError:
        size = mtime = 0
    return FileIndex(size, mtime, (), (Problem("leaves-the-bank", message, str(path)),))


def _read_file(path: Path, bank: str) -> FileIndex:
    try:
        size, mtime = _stamp(str(path))
    except OSError:
        size = mtime = 0
    placed, problems = read_questions(path)
    entries = tuple(_entry(question, line, path, bank) for question, line in placed)
    return FileIndex(size=size, mtime=mtime, entries=entries, problems=tuple(problems))


def _entry(question: AnyQuestion, line: int, path: Path, bank: str) -> Entry:
    kind: Kind = "code" if isinstance(question, CodeQuestion) else "card" if isinstance(question, Card) else "story"
    return Entry(
        id=f"{bank}/{question.id}",
        bank=bank,
        kind=kind,
        title=question.prompt,
        topics=question.topics,
        level=question.level,
        minutes=question.minutes,
        covers=question.covers,
        leetcode=question.leetcode if isinstance(question, CodeQuestion) else None,
        path=str(path),
        line=line,
        body=msgspec.Raw(msgspec.msgpack.encode(question)),
    )
