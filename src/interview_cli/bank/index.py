"""The index of a bank: every question, parsed once, cached by path, size and modification time.

Starting must hardly grow with the number of questions: an unchanged bank costs one `stat` a file and one read of the
cache, and what a question says is decoded only when it is asked for.
"""

from __future__ import annotations

import os
import time
import zlib
from collections.abc import Iterable, Iterator, MutableMapping
from pathlib import Path

import msgspec

from interview_cli import __version__
from interview_cli.bank.document import read_text
from interview_cli.bank.load import BANK_FILE, leaves, read_bank, read_questions, walk
from interview_cli.bank.model import AnyQuestion, Bank, Card, CodeQuestion, Kind, Level, Story
from interview_cli.bank.problem import Malformed, Problem
from interview_cli.cache_file import keep_value, kept_value
from interview_cli.packed import Packed, pack

TO_DO = "TODO(author):"
"""What skeletons write where something is missing. Exactly this: a plain TODO is a word like any other, and stands in
many a starter for the learner."""

_RACY_NS = 20_000_000


class Entry(msgspec.Struct, frozen=True, array_like=True):
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
    """What one question file held when it had this size and time (ns): its entries by their ids, as `Packed` has
    them."""

    size: int
    mtime: int
    packed: Packed
    problems: tuple[Problem, ...]

    def entry(self, place: int) -> Entry:
        """The entry at this place in the file."""
        return _DECODER.decode(self.packed.row(place))

    @property
    def entries(self) -> list[Entry]:
        """All of them."""
        return [self.entry(place) for place in range(len(self.packed.names))]


_DECODER = msgspec.msgpack.Decoder(Entry)


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
        return list(Entries([self]).values())

    @property
    def problems(self) -> list[Problem]:
        """What could not be read, and ids used twice."""
        names = [name for file in self.files.values() for name in file.packed.names]
        is_unique = len(set(names)) == len(names)
        problems = list(self.bank_problems)
        first: dict[str, Entry] = {}
        for file in self.files.values():
            problems += file.problems
            for entry in () if is_unique else file.entries:
                other = first.setdefault(entry.id, entry)
                if other is not entry:
                    message = f"the id `{entry.slug}` is taken by {other.path}:{other.line}; ids are unique in a bank"
                    problems.append(Problem("duplicate-id", message, entry.path, entry.line))
        return problems


class Entries(MutableMapping[str, Entry]):
    """The questions of some banks by their ids, bank by bank and file by file; of two with one id, the first. Each is
    decoded when it is asked for."""

    def __init__(self, indexes: Iterable[BankIndex] = ()) -> None:
        self._files: dict[str, FileIndex] = {}
        self._places: dict[int, dict[str, int]] = {}
        self._decoded: dict[str, Entry] = {}
        for index in indexes:
            for file in index.files.values():
                added = dict.fromkeys(file.packed.names, file)
                for taken in self._files.keys() & added:
                    del added[taken]
                self._files.update(added)

    def put_over(self, index: BankIndex) -> None:
        """Puts the questions of the index in the places of those with the same ids; no other is taken in."""
        for file in reversed(index.files.values()):
            self._files.update(dict.fromkeys(self._files.keys() & file.packed.names, file))

    def __getitem__(self, id: str) -> Entry:
        if id not in self._decoded:
            file = self._files[id]
            self._decoded[id] = file.entry(self._places_in(file)[id])
        return self._decoded[id]

    def __setitem__(self, id: str, entry: Entry) -> None:
        self._files.setdefault(id, _NO_FILE)
        self._decoded[id] = entry

    def __delitem__(self, id: str) -> None:
        del self._files[id]
        self._decoded.pop(id, None)

    def __contains__(self, id: object) -> bool:
        return id in self._files

    def __iter__(self) -> Iterator[str]:
        return iter(self._files)

    def __len__(self) -> int:
        return len(self._files)

    def _places_in(self, file: FileIndex) -> dict[str, int]:
        """Where in the file each question stands."""
        if id(file) not in self._places:
            names = file.packed.names
            self._places[id(file)] = {names[place]: place for place in reversed(range(len(names)))}
        return self._places[id(file)]


_NO_FILE = FileIndex(0, 0, Packed(), ())


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
        keep_value(file, new)
    return new


def _file_of(bank: Path, cache: Path) -> Path:
    """Where two folders should have one name the index itself says whose it is."""
    path = os.fsencode(bank)
    return cache / f"{zlib.crc32(path):08x}{zlib.adler32(path):08x}.msgpack"


def _read_cache(file: Path | None, bank: Path) -> BankIndex | None:
    index = kept_value(file, BankIndex) if file else None
    return index if index and index.version == __version__ and index.folder == str(bank) else None


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
    return FileIndex(size, mtime, Packed(), (Problem("leaves-the-bank", message, str(path)),))


def _read_file(path: Path, bank: str) -> FileIndex:
    try:
        size, mtime = _stamp(str(path))
    except OSError:
        size = mtime = 0
    placed, problems = read_questions(path)
    entries = (_entry(question, line, path, bank) for question, line in placed)
    return FileIndex(size, mtime, pack((entry.id, entry) for entry in entries), tuple(problems))


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
