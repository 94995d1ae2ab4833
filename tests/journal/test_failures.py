"""Whatever is wrong with the file is one line that names it, with what to do."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from journal_samples import Clock, reviewed, scribble, sql

from interview_cli.errors import DrillError, ExitCode
from interview_cli.journal import database
from interview_cli.journal.failures import JournalDamaged
from interview_cli.journal.journal import Journal
from interview_cli.journal.migrations import FORMAT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def filled(path: Path, events: int = 40) -> None:
    with Journal.open(path, Clock()) as journal:
        journal.append_all(reviewed(f"bank/question-{n}") for n in range(events))


def refusal(path: Path, *, write: bool = True) -> DrillError:
    with pytest.raises(DrillError) as raised, Journal.open(path, Clock(), write=write) as journal:
        journal.events()
    assert "\n" not in raised.value.message
    assert raised.value.code == ExitCode.ENVIRONMENT
    assert str(path) in raised.value.message
    assert raised.value.hint
    return raised.value


@pytest.mark.parametrize("write", [True, False])
def test_a_file_of_garbage_is_damaged(path: Path, write: bool) -> None:
    path.write_bytes(b"not a journal at all\n" * 500)
    error = refusal(path, write=write)
    assert isinstance(error, JournalDamaged)
    assert "not an SQLite file" in error.message
    assert error.hint == "save what is still readable: drill doctor --repair"
    assert path.read_bytes() == b"not a journal at all\n" * 500


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("kept", [0.0002, 0.3, 0.5, 0.9])
def test_a_truncated_file_is_damaged(path: Path, write: bool, kept: float) -> None:
    filled(path)
    os.truncate(path, int(path.stat().st_size * kept))
    assert isinstance(refusal(path, write=write), JournalDamaged)


@pytest.mark.parametrize("write", [True, False])
def test_a_page_overwritten_in_the_middle_is_noticed_at_opening(path: Path, write: bool) -> None:
    filled(path, 400)
    scribble(path, 10 * 4096, 4096)
    assert isinstance(refusal(path, write=write), JournalDamaged)


def test_the_hint_names_the_backup_when_there_is_one(path: Path) -> None:
    filled(path)
    filled(path)
    path.write_bytes(b"garbage" * 100)
    backup = path.parent / "backups" / "journal-2026-01-01.db"
    assert refusal(path).hint == f"restore the backup {backup}: drill doctor --repair"


@pytest.mark.parametrize("write", [True, False])
@pytest.mark.parametrize("lost", ["deleted", "emptied"])
def test_a_journal_that_vanished_beside_its_backups_is_not_begun_anew(path: Path, write: bool, lost: str) -> None:
    filled(path)
    filled(path)
    if lost == "deleted":
        path.unlink()
    else:
        os.truncate(path, 0)
    assert "though it has backups" in refusal(path, write=write).message


@pytest.mark.parametrize("body", ["{", '{"kind": "tomorrow"}', '{"kind": "undone"}'])
def test_an_event_that_cannot_be_read_is_named(path: Path, body: str) -> None:
    filled(path, 1)
    sql(path, f"INSERT INTO event VALUES (7, 'x', 1, 1, 'undone', '{body}')")
    assert "event 7 cannot be read" in refusal(path).message


@pytest.mark.parametrize("write", [True, False])
def test_another_programs_database_is_refused_and_left_alone(path: Path, write: bool) -> None:
    sql(path, "CREATE TABLE photo (name TEXT)")
    before = path.read_bytes()
    assert "another program" in refusal(path, write=write).message
    assert path.read_bytes() == before
    assert sorted(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("write", [True, False])
def test_a_journal_of_a_newer_drill_is_refused_and_left_alone(path: Path, write: bool) -> None:
    filled(path)
    sql(path, f"PRAGMA user_version = {FORMAT + 1}")
    before = path.read_bytes()
    error = refusal(path, write=write)
    assert error.message == (
        f"the journal {path} was written by a newer drill (format {FORMAT + 1}, this one knows {FORMAT})"
    )
    assert "upgrade" in error.hint
    assert path.read_bytes() == before


def test_an_empty_file_becomes_a_journal(path: Path) -> None:
    path.touch()
    with Journal.open(path, write=False) as journal:
        assert journal.events() == []
    assert path.stat().st_size == 0
    filled(path, 3)
    with Journal.open(path) as journal:
        assert len(journal.events()) == 3


def test_a_journal_locked_by_another_process_is_said_to_be_locked(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    with Journal.open(path, Clock()) as journal:
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(DrillError, match="locked by another process"):
                journal.append(reviewed())
            other.execute("ROLLBACK")
        journal.append(reviewed())
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        assert "locked by another process" in refusal(path).message
        assert "locked by another process" in refusal(path, write=False).message


def test_a_full_disk_is_said_to_be_full_and_keeps_what_was_there(path: Path) -> None:
    noise = random.Random(1).randbytes(1_000_000).hex()
    with Journal.open(path, Clock()) as journal:
        kept = journal.append(reviewed())
        journal._connection.execute("PRAGMA max_page_count = 20")
        with pytest.raises(DrillError, match="no room left on the disk") as raised:
            journal.keep(noise)
        assert str(path) in raised.value.message
        journal._connection.execute("PRAGMA max_page_count = 100000")
        later = journal.append(reviewed())
        assert journal.events() == [kept, later]


def test_a_folder_in_the_place_of_the_file_is_said_to_be_one(path: Path) -> None:
    path.mkdir()
    assert "it is a folder" in refusal(path).message


def test_a_file_in_the_place_of_the_folder_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    assert "cannot be opened or written" in refusal(tmp_path / "home" / "journal.db").message


def test_a_read_only_folder_is_one_line_when_writing_and_readable_when_reading() -> None:
    with TemporaryDirectory() as name:
        path = Path(name) / "journal.db"
        filled(path, 3)
        path.chmod(0o444)
        Path(name).chmod(0o555)
        try:
            with unprivileged():
                assert "cannot be opened or written" in refusal(path).message
                with Journal.open(path, Clock(), write=False) as journal:
                    assert len(journal.events()) == 3
                assert "cannot be opened or written" in refusal(Path(name) / "other" / "journal.db").message
        finally:
            Path(name).chmod(0o755)


def test_an_unreadable_file_is_one_line() -> None:
    with TemporaryDirectory() as name:
        path = Path(name) / "journal.db"
        filled(path, 3)
        Path(name).chmod(0o755)
        path.chmod(0)
        with unprivileged():
            assert "cannot be opened or written" in refusal(path).message
            assert "cannot be opened or written" in refusal(path, write=False).message


def test_a_journal_deleted_while_open_is_reported_and_not_begun_anew(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed())
        path.unlink()
        with pytest.raises(JournalDamaged, match="moved or deleted while drill was running"):
            journal.append(reviewed())
    assert not path.exists()


def test_a_version_that_is_not_there_is_one_line(path: Path) -> None:
    with Journal.open(path) as journal, pytest.raises(DrillError, match="has no version beef"):
        journal.version("beef")


def test_a_version_that_does_not_inflate_is_damage(path: Path) -> None:
    with Journal.open(path) as journal:
        sql(path, "INSERT INTO solution_version VALUES ('beef', x'00')")
        with pytest.raises(JournalDamaged, match="the version beef cannot be read"):
            journal.version("beef")


def test_using_a_closed_journal_is_a_mistake_of_the_program_and_not_damage(path: Path) -> None:
    journal = Journal.open(path)
    journal.close()
    journal.close()
    with pytest.raises(sqlite3.ProgrammingError):
        journal.append(reviewed())


def test_an_sqlite_without_strict_tables_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 31, 1))
    with pytest.raises(DrillError, match=r"the journal needs 3\.37"):
        Journal.open(path)


def test_a_large_journal_is_checked_once_a_day(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "SMALL_BYTES", 1000)
    filled(path, 400)
    filled(path, 1)  # makes the backup of the day
    scribble(path, 10 * 4096, 4096)
    with Journal.open(path, Clock()):
        pass
    (path.parent / "backups" / "journal-2026-01-01.db").rename(path.parent / "backups" / "journal-2025-12-31.db")
    assert isinstance(refusal(path), JournalDamaged)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Root may write anywhere; step down to nobody for a while."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
