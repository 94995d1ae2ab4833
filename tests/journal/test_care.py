"""A large journal is checked and backed up beside the practice: nothing waits for it, nothing is the worse for it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from journal_samples import DAY, NOON, Clock, reviewed, scribble

from interview_cli.errors import DrillError
from interview_cli.journal import care, database
from interview_cli.journal.backup import backups
from interview_cli.journal.failures import JournalDamaged
from interview_cli.journal.journal import Journal


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A journal that counts as large, of the day before."""
    monkeypatch.setattr(database, "SMALL_BYTES", 1000)
    path = tmp_path / "journal.db"
    with Journal.open(path, Clock(NOON)) as journal:
        journal.append_all(reviewed(f"bank/question-{number}") for number in range(400))
    return path


@pytest.fixture
def journal(path: Path) -> Iterator[Journal]:
    with closing(Journal.open(path, Clock(NOON + DAY), later=True)) as journal:
        yield journal


def events_in(path: Path) -> int:
    with Journal.open(path, Clock(), write=False) as journal:
        return len(journal.events())


def test_the_backup_is_made_when_it_is_asked_for_and_done_when_the_journal_is_closed(
    journal: Journal, path: Path
) -> None:
    assert backups(path) == []
    assert journal.is_looked_after(0)
    journal.look_after()
    journal.look_after()
    journal.close()
    assert [each.name for each in backups(path)] == ["journal-2026-01-02.db"]
    assert events_in(backups(path)[0]) == 400
    assert journal.warning == ""


def test_what_is_answered_meanwhile_is_kept(journal: Journal, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    is_checked, may_go_on = threading.Event(), threading.Event()

    def slow(*given: object) -> None:
        database.check(*given)  # type: ignore[arg-type]
        is_checked.set()
        assert may_go_on.wait(30)

    monkeypatch.setattr(care, "check", slow)
    journal.look_after()
    assert is_checked.wait(30)
    journal.append(reviewed("bank/meanwhile"))
    assert not journal.is_looked_after(0.01)
    may_go_on.set()
    assert journal.is_looked_after(30)
    journal.append(reviewed("bank/meanwhile"))
    journal.close()
    assert events_in(path) == 402
    assert 400 <= events_in(backups(path)[0]) <= 402


def test_once_damage_is_found_nothing_more_is_written_and_no_backup_made(path: Path) -> None:
    scribble(path, 10 * 4096, 4096)
    with closing(Journal.open(path, Clock(NOON + DAY), later=True)) as journal:
        journal.look_after()
        assert journal._care is not None
        journal._care.wait()
        with pytest.raises(JournalDamaged, match="is damaged"):
            journal.append(reviewed())
    assert "is damaged" in journal.warning
    assert "drill doctor --repair" in journal.warning
    assert backups(path) == []


def test_a_backup_that_cannot_be_made_is_told_at_the_end(journal: Journal, path: Path) -> None:
    (path.parent / "backups").write_text("a file in the way")
    journal.look_after()
    journal.append(reviewed())
    journal.close()
    assert journal.warning.startswith("today's backup was not made: ")
    assert events_in(path) == 401


def test_a_journal_that_was_backed_up_today_or_is_small_leaves_nothing_to_do(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal.open(path, Clock(NOON + DAY)):
        assert len(backups(path)) == 1
    scribble(path, 10 * 4096, 4096)
    with Journal.open(path, Clock(NOON + DAY), later=True) as journal:
        journal.look_after()
        assert journal._care is None
    monkeypatch.setattr(database, "SMALL_BYTES", 10**9)
    with pytest.raises(DrillError, match="damaged"):
        Journal.open(path, Clock(NOON + 2 * DAY), later=True)


def test_a_reader_in_a_hurry_does_not_check_what_is_large(path: Path) -> None:
    scribble(path, 10 * 4096, 4096)
    with Journal.open(path, Clock(NOON + DAY), write=False, later=True) as journal, pytest.raises(JournalDamaged):
        journal.check()
    with pytest.raises(JournalDamaged):
        Journal.open(path, Clock(NOON + DAY), write=False)
