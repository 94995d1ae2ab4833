"""The date of an interview is an event like any other: it is kept, taken over by other machines, and replaced."""

from __future__ import annotations

from pathlib import Path

import msgspec
from journal_samples import DAY, NOON, Clock, identity, log, reviewed, sql

from interview_cli.journal import migrations
from interview_cli.journal.events import InterviewPlanned, Memory, Undone
from interview_cli.journal.journal import DECODER, ENCODER, Journal
from interview_cli.journal.merge import merge
from interview_cli.journal.replay import History, fold

PLANNED = InterviewPlanned("2026-12-20", "2026-11-28", 40.0, ("leetcode",), 7.5, 1.0)


def test_the_interview_planned_last_counts() -> None:
    later = InterviewPlanned("2027-01-10", "2026-12-01")
    assert fold(log(PLANNED)).interview == PLANNED
    assert fold(log(PLANNED, reviewed(), later)).interview == later


def test_an_interview_that_was_cleared_is_none() -> None:
    assert fold(log(PLANNED, InterviewPlanned(None, "2026-12-01"))) == History()


def test_undoing_a_plan_brings_back_the_one_before() -> None:
    assert fold(log(PLANNED, InterviewPlanned(None, "2026-12-01"), Undone(identity(1)))).interview == PLANNED


def test_it_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    with Journal.open(tmp_path / "journal.db", Clock()) as journal:
        journal.append(PLANNED)
    with Journal.open(tmp_path / "journal.db", write=False) as journal:
        assert [event.body for event in journal.events()] == [PLANNED]


def test_of_two_machines_the_later_plan_counts_on_both(tmp_path: Path) -> None:
    paths = [tmp_path / name / "journal.db" for name in ("one", "other")]
    later = InterviewPlanned("2027-01-10", "2026-11-29")
    for path, body, now in zip(paths, (PLANNED, later), (NOON, NOON + DAY), strict=True):
        with Journal.open(path, Clock(now)) as journal:
            journal.append(body)
    for mine, theirs in (paths, reversed(paths)):
        with Journal.open(mine, Clock(NOON + 2 * DAY)) as journal:
            merge(journal, theirs)
            assert fold(journal.events()).interview == later


def test_a_journal_of_the_first_format_is_read_as_it_was_and_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with Journal.open(path, Clock()) as journal:
        journal.append(reviewed())
    sql(path, "PRAGMA user_version = 1")
    with Journal.open(path, Clock(), write=False) as journal:
        assert len(journal.events()) == 1
    assert sql(path, "PRAGMA user_version") == [(1,)]
    with Journal.open(path, Clock()) as journal:
        journal.append(PLANNED)
        assert fold(journal.events()).interview == PLANNED
    assert sql(path, "PRAGMA user_version") == [(migrations.FORMAT,)]


def test_a_memory_that_no_interview_bends_is_written_as_ever() -> None:
    review = reviewed()
    plain = msgspec.json.decode(ENCODER.encode(review))["memory"]
    assert set(plain) == {"stability", "difficulty", "last_day", "due_day", "parameters"}
    bent = Memory(30.0, 5.0, "2026-11-28", "2026-12-15", "fsrs6-default", "2027-01-02", "2026-12-20")
    written = msgspec.structs.replace(review, memory=bent)
    assert DECODER.decode(ENCODER.encode(written)) == written
