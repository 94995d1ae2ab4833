"""The journal keeps what it acknowledged, in order, whatever happens."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from subprocess import Popen

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from journal_samples import DAY, NOON, Clock, python, reviewed, sql

from interview_cli.journal.database import LOG_PAGES
from interview_cli.journal.events import Evidence, Noted, Progress, Reviewed, Undone
from interview_cli.journal.journal import Journal

APPENDER = """
import sys
from pathlib import Path
from interview_cli.journal.events import Noted
from interview_cli.journal.journal import Journal

with Journal.open(Path(sys.argv[1])) as journal:
    print("ready", flush=True)
    sys.stdin.readline()
    for n in range(int(sys.argv[2])):
        print(journal.append(Noted("attempt", "bank/question", "answer", f"words {n}")).id, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "journal.db"


def test_what_was_appended_is_read_back_after_reopening(path: Path) -> None:
    evidence = Evidence(solved=True, seconds=12.5, verdicts=("wrong_answer", "accepted"))
    with Journal.open(path, Clock()) as journal:
        appended = [
            journal.append(reviewed()),
            journal.append(Progress("s", "a", "leetcode/two-sum", evidence, 3.0)),
            journal.append(Noted("a", "leetcode/two-sum", "pattern", "two pointers — ça va ✓")),
        ]
        assert journal.events() == appended
    with Journal.open(path, Clock()) as journal:
        assert journal.events() == appended
        assert journal.path == path


def test_an_event_has_a_uuid_the_time_and_a_stamp(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        event = journal.append(reviewed())
    assert len(event.id) == 32
    assert int(event.id, 16)
    assert (event.at, event.stamp) == (NOON, NOON)


def test_a_clock_set_back_changes_the_time_and_not_the_order(path: Path) -> None:
    clock = Clock()
    with Journal.open(path, clock) as journal:
        first = journal.append(reviewed("bank/first"))
        clock.now = NOON - 30 * DAY
        second = journal.append(reviewed("bank/second"))
        assert second.at == NOON - 30 * DAY
        assert second.stamp == first.stamp + 1
        clock.now = NOON + DAY
        assert journal.append(reviewed("bank/third")).stamp == NOON + DAY
        assert [event.stamp for event in journal.events()] == [NOON, NOON + 1, NOON + DAY]


def test_events_appended_together_are_stamped_in_order(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        events = journal.append_all([reviewed("bank/a"), reviewed("bank/b"), reviewed("bank/c")])
        assert [event.stamp for event in events] == [NOON, NOON + 1, NOON + 2]
        assert journal.append_all([]) == []
        assert journal.events() == events


def test_events_are_appended_together_or_not_at_all(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed())
        sql(
            path,
            "CREATE TRIGGER refuse BEFORE INSERT ON event WHEN NEW.kind = 'undone' "
            "BEGIN SELECT raise(ABORT, 'refused'); END",
        )
        with pytest.raises(Exception, match="refused"):
            journal.append_all([reviewed("bank/other"), Undone("x")])
        assert len(journal.events()) == 1
        journal.append(reviewed("bank/later"))
        assert len(journal.events()) == 2


def test_a_body_that_could_not_be_read_back_is_refused_before_it_is_written(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        with pytest.raises(msgspec.ValidationError):
            journal.append(Progress("s", "a", "q", Evidence(seconds=float("nan"))))
        assert journal.events() == []


def test_half_a_character_from_the_terminal_does_not_cost_the_answer(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        event = journal.append(Noted("a", "q", "answer", "hash map \udc80 then"))
        assert event.body == Noted("a", "q", "answer", "hash map ? then")
        assert journal.events() == [event]


@given(text=st.text(st.characters(exclude_categories=()), max_size=200))
def test_every_text_is_kept_as_it_is(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    with Journal.open(tmp_path_factory.mktemp("kept") / "journal.db") as journal:
        assert journal.version(journal.keep(text)) == text


def test_a_version_is_named_by_the_hash_of_its_text_and_kept_once(path: Path) -> None:
    with Journal.open(path) as journal:
        version = journal.keep("abc")
        assert version == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        assert journal.keep("abc") == version
        assert journal.keep("abd") != version
    assert sql(path, "SELECT count(*) FROM solution_version") == [(2,)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE event SET body = '{}'",
        "DELETE FROM event",
        "INSERT OR REPLACE INTO event SELECT seq, 'x', stamp, at, kind, body FROM event",
        "INSERT OR REPLACE INTO event SELECT seq + 1, id, stamp, at, kind, body FROM event",
        "UPDATE solution_version SET text = x'00'",
        "DELETE FROM solution_version",
    ],
)
def test_nothing_that_was_written_can_be_changed(path: Path, statement: str) -> None:
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed())
        journal.keep("text")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        sql(path, statement)


def test_a_version_cannot_be_replaced(path: Path) -> None:
    with Journal.open(path) as journal:
        version = journal.keep("text")
        sql(path, f"INSERT OR REPLACE INTO solution_version VALUES ('{version}', x'00')")
        assert journal.version(version) == "text"


def test_a_commit_waits_for_the_disk(path: Path) -> None:
    with Journal.open(path) as journal:
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        found = [journal._connection.execute(f"PRAGMA {pragma}").fetchone()[0] for pragma in pragmas]
    assert found == ["wal", 2, 1]


def test_the_log_is_begun_anew_before_it_grows_long(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        for number in range(250):
            journal.append(Noted("attempt", "bank/question", "answer", f"words {number}"))
        frames = path.with_name("journal.db-wal").stat().st_size // 4096
        assert frames < 1.5 * LOG_PAGES < 3 * 250
        assert len(journal.events()) == 250


def test_two_processes_append_at_once_and_both_succeed(path: Path) -> None:
    with Journal.open(path):
        pass
    writers = [python(APPENDER, path, 150) for _ in range(2)]
    assert [writer.stdout.readline() for writer in writers if writer.stdout] == ["ready\n"] * 2
    outputs = [_finish(writer) for writer in writers]
    acknowledged = [line for output in outputs for line in output.split()]
    with Journal.open(path, write=False) as journal:
        events = journal.events()
    stamps = [event.stamp for event in events]
    assert sorted(event.id for event in events) == sorted(acknowledged)
    assert len(events) == 300
    assert all(earlier < later for earlier, later in pairwise(stamps))


def test_several_processes_may_make_the_journal_at_once(path: Path) -> None:
    writers = [python(APPENDER, path, 1) for _ in range(6)]
    outputs = [_finish(writer) for writer in writers]
    assert [writer.returncode for writer in writers] == [0] * 6
    with Journal.open(path, write=False) as journal:
        assert len(journal.events()) == len(outputs) == 6


def test_kill_9_loses_nothing_that_was_acknowledged(path: Path) -> None:
    acknowledged: list[str] = []
    for _ in range(3):
        writer = python(APPENDER, path, 1_000_000)
        assert writer.stdin and writer.stdout
        writer.stdin.write("\n")
        writer.stdin.flush()
        acknowledged += [writer.stdout.readline().strip() for _ in range(40)]
        writer.kill()
        rest, _ = writer.communicate()
        acknowledged += rest.splitlines()
    ids = {line for line in acknowledged if len(line) == 32}
    with Journal.open(path, write=False) as reader:
        assert ids <= {event.id for event in reader.events()}
    with Journal.open(path) as journal:
        assert len(ids) > 100
        assert ids <= {event.id for event in journal.events()}
        journal.append(reviewed())


def test_reading_a_missing_journal_finds_it_empty_and_creates_nothing(path: Path) -> None:
    with Journal.open(path, write=False) as journal:
        assert journal.events() == []
    assert not path.parent.exists()


def test_reading_changes_nothing_and_sees_what_a_writer_has_committed(path: Path) -> None:
    with Journal.open(path, Clock()) as writer:
        event = writer.append(reviewed())
        with Journal.open(path, write=False) as reader:
            assert reader.events() == [event]
            with pytest.raises(RuntimeError, match="reading only"):
                reader.append(reviewed())
            with pytest.raises(RuntimeError, match="reading only"):
                reader.keep("text")
    assert not (path.parent / "backups").exists()


def test_a_journal_put_in_place_of_the_open_one_receives_what_follows(path: Path, tmp_path: Path) -> None:
    with Journal.open(tmp_path / "restored.db", Clock()) as other:
        restored = other.append(reviewed("bank/restored"))
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed("bank/old"))
        for suffix in ("-wal", "-shm"):
            Path(f"{path}{suffix}").unlink()
        (tmp_path / "restored.db").replace(path)
        appended = journal.append(reviewed("bank/new"))
        assert journal.events() == [restored, appended]
    with Journal.open(path, Clock()) as journal:
        assert journal.events() == [restored, appended]


def test_a_file_of_events_reads_in_the_order_of_stamps_even_when_rows_are_not(path: Path) -> None:
    with Journal.open(path, Clock()) as journal:
        late = journal.append(reviewed("bank/late"))
        body = msgspec.json.encode(reviewed("bank/early")).decode()
        with closing(sqlite3.connect(path, isolation_level=None)) as merging:
            merging.execute("INSERT INTO event VALUES (9, 'early', 5, 5, 'reviewed', ?)", (body,))
        events = journal.events()
    assert events[1] == late
    assert isinstance(events[0].body, Reviewed)
    assert events[0].body.question == "bank/early"


def _finish(writer: Popen[str]) -> str:
    output = writer.communicate("\n")[0]
    assert writer.returncode == 0
    return output.removeprefix("ready\n")
