"""A repair, a backup, a merge and an exchange that end at any of their steps: nothing is lost, and again ends well."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from interruptions import End, Outcome, each_end
from journal_samples import DAY, NOON, Clock, reviewed, scribble, sql

from interview_cli.journal.backup import backups
from interview_cli.journal.events import Event
from interview_cli.journal.failures import JournalDamaged
from interview_cli.journal.journal import Journal
from interview_cli.journal.merge import sync
from interview_cli.journal.repair import repair

TOMORROW = Clock(NOON + DAY)

each_way = pytest.mark.parametrize("end", End)


@pytest.fixture
def before(tmp_path: Path) -> Path:
    folder = tmp_path / "before"
    folder.mkdir()
    return folder


def practise(path: Path, now: int = NOON, events: int = 1) -> list[Event]:
    with Journal.open(path, Clock(now)) as journal:
        return journal.append_all(reviewed(f"bank/question-{now}-{n}") for n in range(events))


def read(path: Path) -> list[Event]:
    with Journal.open(path, TOMORROW, write=False) as journal:
        return journal.events()


def a_damaged_page(home: Path) -> int:
    """A page of the file, a backup of yesterday, and a commit that only the log holds."""
    path = home / "journal.db"
    practise(path, NOON, 60)
    with Journal.open(path, TOMORROW) as journal:
        journal.append_all(reviewed(f"bank/later-{n}") for n in range(60))
        journal._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        journal.append(reviewed("bank/in-the-log"))
        file, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    path.write_bytes(file)
    scribble(path, 8 * 4096, 4096)
    Path(f"{path}-wal").write_bytes(log)
    return 61


def a_log_that_holds_an_unreadable_event(home: Path) -> int:
    """Without its log the file is sound, and lacks what was answered last."""
    path = home / "journal.db"
    practise(path, NOON, 3)
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed("bank/in-the-log"))
        sql(path, "INSERT INTO event VALUES (99, 'x', 1, 1, 'undone', 'no JSON')")
        file, log = path.read_bytes(), Path(f"{path}-wal").read_bytes()
    path.write_bytes(file)
    Path(f"{path}-wal").write_bytes(log)
    return 4


@pytest.mark.parametrize(
    ("damage", "end"),
    [(a_damaged_page, End.KILLED), *((a_log_that_holds_an_unreadable_event, end) for end in End)],
)
def test_a_repair_that_ends_early_costs_nothing_that_could_be_read(
    before: Path, damage: Callable[[Path], int], end: End
) -> None:
    at_least = damage(before)
    found: list[list[Event]] = []
    for home, outcome in each_end(before, lambda home: repair(home / "journal.db", TOMORROW), end):
        path = home / "journal.db"
        with suppress(JournalDamaged):
            assert "in-the-log" in repr(read(path))
        again = repair(path, Clock(NOON + DAY + 1))
        assert outcome is not Outcome.DONE or again.moved_to is None
        assert list(home.glob("journal.damaged-*.db"))
        found.append(read(path))
        assert practise(path, NOON + DAY)[0] == read(path)[-1]
    assert all(events == found[-1] for events in found)
    assert len(found[-1]) >= at_least
    assert any("in-the-log" in repr(event) for event in found[-1])


@each_way
def test_a_backup_that_ends_early_is_whole_or_absent(before: Path, end: End) -> None:
    events = practise(before / "journal.db", NOON, 40)

    def next_day(home: Path) -> None:
        practise(home / "journal.db", NOON + DAY)

    for home, _ in each_end(before, next_day, end):
        path = home / "journal.db"
        assert all(read(backup) == events for backup in backups(path))
        assert read(path)[:40] == events
        practise(path, NOON + DAY)
        assert [backup.name for backup in backups(path)] == ["journal-2026-01-02.db"]
        assert read(path)[:40] == events
        practise(path, NOON + 2 * DAY)
        assert sorted(each.name for each in (home / "backups").iterdir()) == [
            "journal-2026-01-02.db",
            "journal-2026-01-03.db",
        ]


@each_way
def test_an_exchange_that_ends_early_loses_nothing_on_either_side(before: Path, end: End) -> None:
    shared = before / "shared"
    shared.mkdir()
    with Journal.open(before / "there" / "journal.db", Clock()) as theirs:
        theirs.append_all(reviewed(f"bank/theirs-{n}") for n in range(5))
        theirs.keep("def f(): ...")
        sync(theirs, shared, "there")
    with Journal.open(before / "here" / "journal.db", Clock()) as mine:
        mine.append(reviewed("bank/first"))
        sent = mine.events()
        mine.copy_to(shared / "drill-here.db")
        mine.append(reviewed("bank/second"))
        own = mine.events()

    def exchange(home: Path) -> None:
        with Journal.open(home / "here" / "journal.db", Clock()) as journal:
            sync(journal, home / "shared", "here")

    theirs_sent = read(shared / "drill-there.db")
    union = sorted([*own, *theirs_sent], key=lambda event: (event.stamp, event.id))
    for home, _ in each_end(before, exchange, end):
        assert read(home / "here" / "journal.db") in (own, union)
        assert read(home / "shared" / "drill-here.db") in (sent, own, union)
        assert read(home / "shared" / "drill-there.db") == theirs_sent
        exchange(home)
        assert read(home / "here" / "journal.db") == read(home / "shared" / "drill-here.db") == union
        exchange(home)
        assert sql(home / "here" / "journal.db", "SELECT count(*) FROM solution_version") == [(1,)]


@each_way
def test_a_first_opening_that_ends_early_leaves_a_journal_that_can_be_opened(before: Path, end: End) -> None:
    for home, _ in each_end(before, lambda home: practise(home / "new" / "journal.db"), end):
        path = home / "new" / "journal.db"
        assert len(read(path)) <= 1
        practise(path)
        assert len(read(path)) in (1, 2)
