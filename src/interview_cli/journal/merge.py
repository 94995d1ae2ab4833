"""Two journals become one: the union of their events by id. Nothing in either is changed or left out."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import msgspec

from interview_cli.errors import DrillError, UsageError
from interview_cli.journal.database import open_for_reading
from interview_cli.journal.events import Buried, Event, InterviewPlanned, Reviewed
from interview_cli.journal.failures import JournalDamaged, explained
from interview_cli.journal.journal import DECODER, Journal, is_version

LARGEST_VERSION_BYTES = 64 * 2**20
_NOTHING_TAKEN = "nothing was taken from it; copy it again, or take a backup of it"
_NAME = "drill-{machine}.db"
_END_OF_TIME = 253_402_300_800_000_000
"""The year 10,000 in microseconds: no calendar goes on from there."""


@dataclass(frozen=True)
class Merged:
    """What came into the journal from another one: events and versions that it did not have, and how many of
    the other's events it had already."""

    events: int = 0
    reviews: int = 0
    versions: int = 0
    known: int = 0


@dataclass(frozen=True)
class Synced:
    """What a shared folder brought, by file; `failed` are files that cannot be read, each with the reason; `sent`
    is whether this machine's own file was written anew."""

    merged: dict[Path, Merged]
    failed: dict[Path, str]
    sent: bool


def merge(journal: Journal, other: Path) -> Merged:
    """Takes over what the other journal has and this one does not, all or nothing. Doing it again changes nothing.

    Raises DrillError for a file that is missing, damaged, newer or no journal.
    """
    if not other.is_file():
        raise UsageError(f"there is no journal {other}", "name a journal.db, or a backup of one")
    known_events, known_versions = journal.ids()
    try:
        with explained(other), closing(open_for_reading(other)) as connection:
            found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
            if found != "ok":
                raise DrillError(f"{other} is damaged: {' '.join(found.split())}", _NOTHING_TAKEN)
            total: int = connection.execute("SELECT count(*) FROM event").fetchone()[0]
            events = list(_new_events(connection, other, known_events))
            versions = dict(_new_versions(connection, other, known_versions))
    except JournalDamaged as error:
        # Its hint is about mending one's own.
        raise DrillError(error.message, _NOTHING_TAKEN) from None
    if events or versions:
        journal.take(events, versions)
    reviews = sum(event.body.__struct_config__.tag == "reviewed" for event in events)
    return Merged(len(events), reviews, len(versions), total - len(events))


def sync(journal: Journal, folder: Path, machine: str) -> Synced:
    """Exchanges events through a folder that other machines see too, now or later.

    Every machine writes its own file there and no other, a whole one or none; so whatever carries the
    folder never has two versions of a file to choose from.
    """
    own = folder / _NAME.format(machine=machine)
    merged: dict[Path, Merged] = {}
    failed: dict[Path, str] = {}
    # The own one too: the home may be a copy of another machine's.
    for path in sorted(folder.glob(_NAME.format(machine="*"))):
        try:
            merged[path] = merge(journal, path)
        except DrillError as error:
            failed[path] = error.message
    sent = own in failed or _holds_less(own, journal)
    if sent:
        _send(journal, own)
    return Synced({path: each for path, each in merged.items() if path != own}, failed, sent)


def machine_of(home: Path) -> str:
    """This machine's name in a shared folder, drawn once and kept in the home."""
    path = home / "machine"
    with suppress(FileNotFoundError):
        name = path.read_text(encoding="ascii", errors="replace").strip()
        if name.isalnum() and len(name) <= 40:
            return name
    name = os.urandom(4).hex()
    temporary = path.with_name(f".machine.{os.getpid()}")
    try:
        home.mkdir(parents=True, exist_ok=True)
        temporary.write_text(name + "\n", encoding="ascii")
        temporary.replace(path)
    except OSError as error:
        raise DrillError(
            f"{path} cannot be written: {error.strerror}", "free some space or change its rights"
        ) from None
    return name


def _holds_less(own: Path, journal: Journal) -> bool:
    """Whether the file lacks something of the journal, all of whose events it is part of."""
    if not own.exists():
        return True
    with explained(own), closing(open_for_reading(own)) as connection:
        held = tuple(
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in ("event", "solution_version")
        )
    return held != journal.counts()


def _send(journal: Journal, own: Path) -> None:
    temporary = own.with_name(f".{own.name}.{os.getpid()}")
    try:
        journal.copy_to(temporary)
        with explained(own):
            temporary.replace(own)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _new_events(connection: sqlite3.Connection, path: Path, known: set[str]) -> Iterator[Event]:
    for id, stamp, at, body in connection.execute("SELECT id, stamp, at, CAST(body AS BLOB) FROM event ORDER BY seq"):
        if id not in known:
            try:
                event = Event(id, stamp, at, DECODER.decode(body))
                _demand_sense(event)
            except (msgspec.DecodeError, UnicodeDecodeError, ValueError) as error:
                raise DrillError(f"{path} is damaged: event {id} cannot be read ({error})", _NOTHING_TAKEN) from None
            yield event


def _demand_sense(event: Event) -> None:
    """Raises ValueError for what drill never writes and could not reckon with: a day or a time that is none, a
    memory that FSRS knows nothing of."""
    for name, moment in (("stamp", event.stamp), ("at", event.at)):
        if not 0 <= moment < _END_OF_TIME:
            raise ValueError(f"`{name}` is no time: {moment}")
    body = event.body
    match body:
        case Reviewed(memory=memory):
            days = [body.study_day, memory.last_day, memory.due_day, memory.usual_day or None, memory.interview or None]
            if not (memory.stability > 0 and 1 <= memory.difficulty <= 10):
                raise ValueError(f"a stability of {memory.stability:g} and a difficulty of {memory.difficulty:g}")
        case Buried():
            days = [body.study_day]
        case InterviewPlanned():
            days = [body.study_day, body.day]
        case _:
            days = []
    for day in days:
        if day is not None and date.fromisoformat(day).isoformat() != day:
            raise ValueError(f"a day is written as 2026-01-31, not as {day}")


def _new_versions(connection: sqlite3.Connection, path: Path, known: set[str]) -> Iterator[tuple[str, bytes]]:
    for id, deflated in connection.execute("SELECT id, text FROM solution_version"):
        if id not in known:
            if not is_version(id, deflated, LARGEST_VERSION_BYTES):
                raise DrillError(f"{path} is damaged: the version {id} is not what it was", _NOTHING_TAKEN)
            yield id, deflated
