"""The journal: everything practised, in one append-only SQLite file."""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import msgspec

from interview_cli.errors import DrillError
from interview_cli.journal.backup import backup_of, copy
from interview_cli.journal.care import Care, backed_up
from interview_cli.journal.database import check, is_small, open_for_reading, open_for_writing
from interview_cli.journal.events import AnyBody, Event
from interview_cli.journal.failures import damaged, explained

INSERT_EVENT = "INSERT INTO event (id, stamp, at, kind, body) VALUES (?, ?, ?, ?, ?)"
INSERT_VERSION = "INSERT INTO solution_version (id, text) VALUES (?, ?)"

ENCODER = msgspec.json.Encoder()
DECODER: msgspec.json.Decoder[AnyBody] = msgspec.json.Decoder(AnyBody)


Place = tuple[int, str]
"""Where an event stands in the order of all: its stamp and its id."""


def now_microseconds() -> int:
    """The time now in UTC microseconds since 1970."""
    return time.time_ns() // 1000


class Journal:
    """The journal at `path`. Once `append` or `keep` has returned, a crash or kill -9 loses nothing of it.

    Several processes may have it open at once. Every method raises DrillError, one line with what
    to do, when the file is damaged, locked or cannot be written. `warning` is a line worth showing,
    or empty: the day's backup could not be made.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, clock: Callable[[], int], *, write: bool) -> None:
        self.path = path
        self.warning = ""
        self._connection = connection
        self._clock = clock
        self._write = write
        self._file = _identity(path) if write else None
        self._left: date | None = None
        self._care: Care | None = None

    @classmethod
    def open(
        cls, path: Path, clock: Callable[[], int] = now_microseconds, *, write: bool = True, later: bool = False
    ) -> Self:
        """Open the journal, made if there is none; with `write=False` nothing is created or changed.

        The file is checked (a large one once a day) and, at the first opening for writing of the
        clock's local day, backed up. With `later` a large file is not looked at now; `look_after` then does that.
        `clock` gives UTC microseconds.
        """
        connection = open_for_writing(path) if write else open_for_reading(path)
        try:
            journal = cls(path, connection, clock, write=write)
            day = date.fromtimestamp(clock() / 1_000_000)
            with explained(path):
                is_done = backup_of(path, day).exists()
            if is_small(path) or not (later or is_done):
                check(connection, path)
                if write:
                    journal.warning = backed_up(connection, path, day)
            elif write and not is_done:
                journal._left = day
        except BaseException:
            connection.close()
            raise
        return journal

    def look_after(self) -> None:
        """Begin what `open` left for later, beside what goes on; `close` waits for it. Once it has found the file
        damaged nothing more is written."""
        if self._left is not None:
            self._care, self._left = Care(self.path, self._left), None

    def is_looked_after(self, seconds: float) -> bool:
        """Whether that is done, or is within so many seconds."""
        return self._care is None or self._care.wait(seconds)

    def check(self) -> None:
        """Check the whole file, however large it is."""
        check(self._connection, self.path)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice is fine."""
        if self._care:
            self._care.wait()
            self.warning = self.warning or self._care.warning
        self._connection.close()

    def append(self, body: AnyBody) -> Event:
        """Commit one event to the disk and return it with its id and stamp."""
        return self.append_all([body])[0]

    def append_all(self, bodies: Iterable[AnyBody]) -> list[Event]:
        """Commit the events in this order, all or none.

        Raises msgspec.ValidationError for a body that could not be read back (a float that is not finite).
        """
        from uuid import uuid4

        encoded = [_encoded(body) for body in bodies]
        events: list[Event] = []
        with self._transaction() as connection:
            now = self._clock()
            last: int | None = connection.execute("SELECT max(stamp) FROM event").fetchone()[0]
            first = now if last is None else max(now, last + 1)
            for stamp, (text, body) in enumerate(encoded, start=first):
                event = Event(id=uuid4().hex, stamp=stamp, at=now, body=body)
                connection.execute(INSERT_EVENT, (event.id, stamp, now, kind_of(body), text))
                events.append(event)
        return events

    def keep(self, text: str) -> str:
        """Commit a version of a solution and return its id, the SHA-256 of the text; twice is once."""
        from hashlib import sha256

        # `surrogatepass`: what the learner typed is kept even where it is not Unicode.
        raw = text.encode("utf-8", "surrogatepass")
        version = sha256(raw).hexdigest()
        with self._transaction() as connection:
            connection.execute(INSERT_VERSION, (version, zlib.compress(raw)))
        return version

    def take(self, events: Iterable[Event], versions: Mapping[str, bytes]) -> None:
        """Commit another journal's events and versions (deflated texts by id) as they are, all or none; those
        that are here already are passed over."""
        with self._transaction() as connection:
            known = {id for (id,) in connection.execute("SELECT id FROM event")}
            connection.executemany(
                INSERT_EVENT,
                (
                    (event.id, event.stamp, event.at, kind_of(event.body), ENCODER.encode(event.body).decode())
                    for event in events
                    if event.id not in known
                ),
            )
            connection.executemany(INSERT_VERSION, versions.items())

    def ids(self) -> tuple[set[str], set[str]]:
        """The ids of all events and of all versions."""
        with explained(self.path):
            tables = ("event", "solution_version")
            events, versions = ({id for (id,) in self._connection.execute(f"SELECT id FROM {name}")} for name in tables)
        return events, versions

    def counts(self) -> tuple[int, int]:
        """How many events there are, and how many versions."""
        with explained(self.path):
            tables = ("event", "solution_version")
            events, versions = (
                self._connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in tables
            )
        return events, versions

    def copy_to(self, path: Path) -> None:
        """Write a sound copy of the journal, one file that can be read anywhere."""
        with explained(self.path):
            copy(self._connection, path)

    def version(self, version: str) -> str:
        """The text that `keep` stored under this id."""
        with explained(self.path):
            row = self._connection.execute("SELECT text FROM solution_version WHERE id = ?", (version,)).fetchone()
        if row is None:
            raise DrillError(f"the journal {self.path} has no version {version}", "list the attempts: drill log")
        try:
            return zlib.decompress(row[0]).decode("utf-8", "surrogatepass")
        except (zlib.error, UnicodeDecodeError) as error:
            raise damaged(self.path, f"is damaged: the version {version} cannot be read") from error

    def events(self) -> list[Event]:
        """Every event in the order of (stamp, id)."""
        return list(self.stream())

    def stream(self, beyond: Place | None = None, until: Place | None = None, kind: str = "") -> Iterator[Event]:
        """The events in the order of (stamp, id), one by one: those after the place `beyond`, up to `until`, of this
        kind, as far as these are given. The journal must not be written to meanwhile."""
        parts, values = ["1"], []
        for part, place in (("(stamp, id) > (?, ?)", beyond), ("(stamp, id) <= (?, ?)", until)):
            if place is not None:
                parts.append(part)
                values += [*place]
        if kind:
            parts.append("kind = ?")
            values.append(kind)
        # As bytes: the decoder reads UTF-8 itself, and damaged text gets its line below.
        query = (
            f"SELECT seq, id, stamp, at, CAST(body AS BLOB) FROM event WHERE {' AND '.join(parts)} ORDER BY stamp, id"
        )
        with explained(self.path):
            for seq, id, stamp, at, body in self._connection.execute(query, values):
                try:
                    yield Event(id, stamp, at, DECODER.decode(body))
                except (msgspec.DecodeError, UnicodeDecodeError) as error:
                    raise damaged(self.path, f"is damaged: event {seq} cannot be read ({error})") from error

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """What is read inside is of one moment, whatever other processes write meanwhile."""
        with explained(self.path):
            self._connection.execute("BEGIN")
        try:
            yield
        finally:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")

    @property
    def identity(self) -> tuple[int, int] | None:
        """Device and inode number of the file; None where there is none."""
        return _identity(self.path)

    def newest(self) -> tuple[int, str] | None:
        """The row number and the id of the event that was written last."""
        return self._place("SELECT seq, id FROM event ORDER BY seq DESC LIMIT 1")

    def id_at(self, seq: int) -> str | None:
        """The id of the event in the row of this number."""
        row = self._row("SELECT id FROM event WHERE seq = ?", seq)
        return None if row is None else str(row[0])

    def first_since(self, seq: int) -> Place | None:
        """The earliest place of the events that were written after the row of this number."""
        return self._place("SELECT stamp, id FROM event WHERE seq > ? ORDER BY stamp, id LIMIT 1", seq)

    def place(self, id: str) -> Place | None:
        """The place of the event with this id."""
        return self._place("SELECT stamp, id FROM event WHERE id = ?", id)

    def place_before(self, place: Place) -> Place | None:
        """The place of the event before this one."""
        query = "SELECT stamp, id FROM event WHERE (stamp, id) < (?, ?) ORDER BY stamp DESC, id DESC LIMIT 1"
        return self._place(query, *place)

    def place_back(self, events: int) -> Place | None:
        """The place that so many events lie beyond."""
        return self._place("SELECT stamp, id FROM event ORDER BY stamp DESC, id DESC LIMIT 1 OFFSET ?", events)

    def _place(self, query: str, *values: int | str) -> Place | None:
        row = self._row(query, *values)
        return None if row is None else (row[0], row[1])

    def _row(self, query: str, *values: int | str) -> Any:
        with explained(self.path):
            return self._connection.execute(query, values).fetchone()

    @contextmanager
    def _transaction(self) -> Iterator[sqlite3.Connection]:
        if not self._write:
            raise RuntimeError(f"the journal {self.path} was opened for reading only")
        if self._care and self._care.damage:
            raise self._care.damage
        with explained(self.path):
            self._follow()
            connection = self._connection
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def _follow(self) -> None:
        """Go over to the file now at `path` if another took its place: the old one would keep nothing."""
        if _identity(self.path) == self._file:
            return
        if not self.path.exists():
            raise damaged(self.path, "was moved or deleted while drill was running")
        connection = open_for_writing(self.path)
        self._connection.close()
        self._connection = connection
        self._file = _identity(self.path)


def kind_of(body: AnyBody) -> str:
    """The tag of a body as the journal spells it: "reviewed"."""
    return str(body.__struct_config__.tag)


def is_version(id: str, deflated: bytes, largest: int = 0) -> bool:
    """Whether this is the text that has this id; none of more than `largest` bytes, where that is not 0."""
    from hashlib import sha256

    inflating = zlib.decompressobj()
    try:
        text = inflating.decompress(deflated, largest)
    except zlib.error:
        return False
    return inflating.eof and sha256(text).hexdigest() == id


def _encoded(body: AnyBody) -> tuple[str, AnyBody]:
    """The body as JSON, and as it will be read back: nothing is written that could not be."""
    try:
        text = ENCODER.encode(body)
    except UnicodeEncodeError:
        import json

        # A terminal may hand over half a character; one mark is lost, not the answer.
        text = json.dumps(msgspec.to_builtins(body), ensure_ascii=False).encode("utf-8", "replace")
    return text.decode(), DECODER.decode(text)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
