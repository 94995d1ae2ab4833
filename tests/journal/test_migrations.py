"""A journal of an older drill is brought to today's format, wholly or not at all."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from journal_samples import Clock, reviewed, sql

from interview_cli.errors import DrillError
from interview_cli.journal import database, migrations
from interview_cli.journal.journal import Journal
from interview_cli.journal.migrations import APPLICATION_ID, FORMAT, steps


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A journal of today's format with one event."""
    path = tmp_path / "journal.db"
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed())
    return path


def next_format(monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    """Let drill know one format more, which `step` leads to."""
    known = steps()
    monkeypatch.setattr(migrations, "steps", lambda: (*known, step))
    for module in (migrations, database):
        monkeypatch.setattr(module, "FORMAT", FORMAT + 1)


def test_the_format_counts_the_steps() -> None:
    assert len(steps()) == FORMAT


def test_a_new_journal_says_whose_it_is_and_of_what_format(path: Path) -> None:
    assert sql(path, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert sql(path, "PRAGMA user_version") == [(FORMAT,)]
    assert path.read_bytes()[68:72] == b"dril"


def test_an_older_journal_is_migrated_when_opened_for_writing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    next_format(monkeypatch, "CREATE TABLE later (word TEXT) STRICT;\nINSERT INTO later VALUES ('here');\n")
    with Journal.open(path, Clock()) as journal:
        assert len(journal.events()) == 1
    assert sql(path, "SELECT word FROM later") == [("here",)]
    assert sql(path, "PRAGMA user_version") == [(FORMAT + 1,)]
    with Journal.open(path, Clock()) as journal:
        assert len(journal.events()) == 1


def test_an_older_journal_is_read_without_being_changed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()
    next_format(monkeypatch, "CREATE TABLE later (word TEXT) STRICT;\n")
    with Journal.open(path, Clock(), write=False) as journal:
        assert len(journal.events()) == 1
        assert journal._connection.execute("SELECT count(*) FROM later").fetchone() == (0,)
    assert path.read_bytes() == before


@pytest.mark.parametrize("write", [True, False])
def test_a_step_that_fails_leaves_the_journal_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, write: bool
) -> None:
    with monkeypatch.context() as patched:
        next_format(patched, "CREATE TABLE later (word TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);\n")
        with pytest.raises(DrillError):
            Journal.open(path, Clock(), write=write)
    assert sql(path, "PRAGMA user_version") == [(FORMAT,)]
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        sql(path, "SELECT * FROM later")
    with Journal.open(path, Clock()) as journal:
        assert len(journal.events()) == 1
