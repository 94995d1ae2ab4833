"""Each day's first opening leaves a good copy, and a repair brings everything back that is somewhere."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from journal_samples import DAY, NOON, Clock, python, reviewed, scribble, sql

from interview_cli.errors import DrillError
from interview_cli.journal import backup as backup_module
from interview_cli.journal.backup import back_up, backups, newest_backup
from interview_cli.journal.events import Event
from interview_cli.journal.journal import Journal
from interview_cli.journal.migrations import FORMAT
from interview_cli.journal.repair import Repair, repair


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal.db"


def practise(path: Path, now: int = NOON, events: int = 1) -> list[Event]:
    with Journal.open(path, Clock(now)) as journal:
        return journal.append_all(reviewed(f"bank/question-{now}-{n}") for n in range(events))


def read(path: Path) -> list[Event]:
    with Journal.open(path, Clock(), write=False) as journal:
        return journal.events()


def test_the_first_opening_of_a_day_backs_up_what_was_there_before(path: Path) -> None:
    first = practise(path)
    assert newest_backup(path) is None  # an empty journal is not worth a copy
    practise(path, NOON + DAY)
    practise(path, NOON + DAY + 1)
    assert backups(path) == [path.parent / "backups" / "journal-2026-01-02.db"]
    assert read(backups(path)[0]) == first


def test_a_backup_is_one_file_that_can_be_read_anywhere(path: Path) -> None:
    practise(path)
    practise(path, NOON + DAY)
    assert [each.name for each in (path.parent / "backups").iterdir()] == ["journal-2026-01-02.db"]
    assert sql(backups(path)[0], "PRAGMA journal_mode") == [("delete",)]


def test_the_last_fourteen_backups_are_kept(path: Path) -> None:
    for day in range(20):
        practise(path, NOON + day * DAY)
    names = [each.name for each in backups(path)]
    assert len(names) == 14
    assert names[0] == "journal-2026-01-07.db"
    assert names[-1] == "journal-2026-01-20.db"


def test_reading_makes_no_backup(path: Path) -> None:
    practise(path)
    read(path)
    assert backups(path) == []


def test_a_damaged_journal_never_becomes_a_backup(path: Path) -> None:
    practise(path, NOON, 400)
    practise(path, NOON + DAY)
    good = backups(path)[0].read_bytes()
    scribble(path, 10 * 4096, 4096)
    with pytest.raises(DrillError, match="damaged"):
        practise(path, NOON + 2 * DAY)
    assert [each.read_bytes() for each in backups(path)] == [good]


def test_a_backup_that_cannot_be_made_is_a_warning_and_practice_goes_on(path: Path) -> None:
    practise(path)
    (path.parent / "backups").write_text("a file in the way")
    with Journal.open(path, Clock(NOON + DAY)) as journal:
        assert "today's backup was not made" in journal.warning
        assert "\n" not in journal.warning
        journal.append(reviewed())
        assert len(journal.events()) == 2


def test_a_copy_that_is_cut_short_leaves_no_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    practise(path)

    def disk_full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup_module, "sync", disk_full)
    with closing(sqlite3.connect(path)) as connection, pytest.raises(OSError, match="No space"):
        back_up(connection, path, date(2026, 1, 2))
    assert list((path.parent / "backups").iterdir()) == []


def test_a_sound_journal_is_left_alone(path: Path) -> None:
    events = practise(path, NOON, 3)
    before = path.read_bytes()
    assert repair(path, Clock()) == Repair(path, events=len(events))
    assert path.read_bytes() == before


def test_there_is_nothing_to_repair_where_there_is_no_journal(path: Path) -> None:
    assert repair(path, Clock()) == Repair(path)
    assert list(path.parent.iterdir()) == []


def test_garbage_is_replaced_by_the_newest_backup(path: Path) -> None:
    first = practise(path)
    second = practise(path, NOON + DAY)
    practise(path, NOON + 2 * DAY)
    path.write_bytes(b"garbage" * 1000)
    done = repair(path, Clock(NOON + 3 * DAY))
    assert read(path) == first + second
    assert done.moved_to is not None
    assert done.moved_to.match("journal.damaged-2026-01-0?T??????.000000Z.db")
    assert done.moved_to.read_bytes() == b"garbage" * 1000
    assert done == Repair(
        path, events=2, restored=2, moved_to=done.moved_to, backup=path.parent / "backups" / "journal-2026-01-03.db"
    )
    practise(path, NOON + 3 * DAY)


def test_what_only_the_damaged_file_knows_is_merged_with_the_backup(path: Path) -> None:
    old = practise(path, NOON, 300)
    new = practise(path, NOON + DAY, 300)
    scribble(path, 30 * 4096, 4096)
    done = repair(path, Clock(NOON + DAY))
    found = read(path)
    assert found[:300] == old
    assert 0 < done.salvaged < 600
    assert len(found) == done.events > 570
    assert {event.id for event in found} <= {event.id for event in old + new}


def test_a_journal_cut_short_gives_the_events_of_the_pages_it_still_has(path: Path) -> None:
    events = practise(path, NOON, 400)
    os.truncate(path, path.stat().st_size // 2)
    done = repair(path, Clock())
    assert 100 < done.salvaged == done.events < 400
    assert set(map(repr, read(path))) <= set(map(repr, events))


def test_the_versions_of_solutions_are_repaired_too(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed())
        version = journal.keep("def two_sum(): ...")
    practise(path, NOON + DAY)
    sql(path, "INSERT INTO solution_version VALUES ('beef', x'00')")
    path_of_table = sql(path, "SELECT rootpage FROM sqlite_master WHERE name = 'event'")
    scribble(path, (int(str(path_of_table[0][0])) - 1) * 4096, 4096)
    done = repair(path, Clock(NOON + DAY))
    with Journal.open(path, Clock(), write=False) as journal:
        assert journal.version(version) == "def two_sum(): ..."
    assert done.versions == 1


def test_commits_that_are_only_in_the_log_are_salvaged(path: Path) -> None:
    practise(path, NOON, 3)
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed("bank/in-the-log"))
        log = Path(f"{path}-wal").read_bytes()
    sql(path, "INSERT INTO event VALUES (99, 'x', 1, 1, 'undone', 'no JSON')")
    Path(f"{path}-wal").write_bytes(log)
    repair(path, Clock())
    assert any("in-the-log" in repr(event) for event in read(path))


def test_an_unreadable_event_is_left_behind_in_the_file_kept_aside(path: Path) -> None:
    events = practise(path, NOON, 3)
    sql(path, "INSERT INTO event VALUES (99, 'x', 1, 1, 'undone', 'no JSON')")
    done = repair(path, Clock())
    assert read(path) == events
    assert done.moved_to is not None
    assert sql(done.moved_to, "SELECT body FROM event WHERE seq = 99") == [("no JSON",)]


def test_a_lost_journal_is_restored_from_its_backups(path: Path) -> None:
    events = practise(path)
    practise(path, NOON + DAY)
    path.unlink()
    done = repair(path, Clock())
    assert done.moved_to is None
    assert read(path) == events


def test_a_damaged_backup_is_passed_over(path: Path) -> None:
    events = practise(path)
    practise(path, NOON + DAY)
    practise(path, NOON + 2 * DAY)
    backups(path)[-1].write_bytes(b"garbage" * 1000)
    path.write_bytes(b"garbage" * 1000)
    done = repair(path, Clock())
    assert done.backup == backups(path)[0]
    assert read(path) == events


def test_an_interrupted_repair_can_be_run_again(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    events = practise(path, NOON, 300)
    scribble(path, 10 * 4096, 4096)

    def interrupt(target: Path, path: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched, pytest.raises(KeyboardInterrupt):
        patched.setattr(Path, "replace", interrupt)
        repair(path, Clock())
    done = repair(path, Clock(NOON + 1))
    assert 200 < len(read(path)) == done.events < len(events)
    assert len(list(path.parent.glob("journal.damaged-*.db"))) == 2
    assert not list(path.parent.glob(".journal*"))


def test_a_journal_in_use_is_not_repaired_under_its_user(path: Path) -> None:
    practise(path, NOON, 3)
    holder = python(
        "import sys, pathlib; from interview_cli.journal.journal import Journal\n"
        "journal = Journal.open(pathlib.Path(sys.argv[1])); print('open', flush=True); sys.stdin.readline()",
        path,
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == "open\n"
    sql(path, "INSERT INTO event VALUES (99, 'x', 1, 1, 'undone', 'no JSON')")
    with pytest.raises(DrillError, match="locked by another process"):
        repair(path, Clock())
    holder.communicate("\n")
    assert repair(path, Clock()).events == 3


@pytest.mark.parametrize(
    ("statement", "words"),
    [(f"PRAGMA user_version = {FORMAT + 1}", "newer drill"), ("PRAGMA application_id = 7", "another program")],
)
def test_what_is_not_this_drills_to_repair_is_left_alone(path: Path, statement: str, words: str) -> None:
    practise(path)
    sql(path, statement)
    with pytest.raises(DrillError, match=words):
        repair(path, Clock())
    assert list(path.parent.glob("*damaged*")) == []


@settings(max_examples=25, deadline=None)
@example(at=2641, length=1)  # in the schema: SQLite's own message is then not UTF-8
@example(at=24, length=24)  # in the header
@given(at=st.integers(0, 200_000), length=st.integers(1, 20_000))
def test_no_damage_costs_an_event_that_the_backup_holds(
    tmp_path_factory: pytest.TempPathFactory, at: int, length: int
) -> None:
    path = tmp_path_factory.mktemp("damage") / "journal.db"
    backed_up = practise(path, NOON, 60)
    later = practise(path, NOON + DAY, 60)
    scribble(path, at % path.stat().st_size, length)
    try:
        repair(path, Clock(NOON + DAY))
    except DrillError as error:
        assert "another program" in error.message or "newer" in error.message
        return
    found = {event.id for event in read(path)}
    assert {event.id for event in backed_up} <= found <= {event.id for event in backed_up + later}
