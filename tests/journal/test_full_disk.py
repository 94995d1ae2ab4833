"""A disk that takes no more is one line; what was acknowledged before is there, and with room again it goes on."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from journal_samples import Clock, python, reviewed, sql

from interview_cli.journal.journal import Journal

# No file may grow beyond so many bytes, as when the disk is full: the process's own limit (setrlimit, FSIZE).
PREAMBLE = """
import json, resource, sys
from pathlib import Path
from random import Random
from interview_cli.errors import DrillError
from interview_cli.journal.events import Noted
from interview_cli.journal.journal import Journal

def room(bytes):
    resource.setrlimit(resource.RLIMIT_FSIZE, (bytes, resource.RLIM_INFINITY))

def note(number):
    return Noted("attempt", "bank/question", "answer", f"words {number}")

path, told, kept, journal = Path(sys.argv[1]), [], [], None
room(int(sys.argv[2]))
try:
    journal = Journal.open(path)
    while True:
        ACT
except DrillError as error:
    told = [error.message, error.hint]
room(resource.RLIM_INFINITY)
if journal is None:
    journal = Journal.open(path)
after = journal.append(note("after")).id
json.dump({"told": told, "kept": kept, "after": after, "events": [each.id for each in journal.events()]}, sys.stdout)
journal.close()
"""
ANSWERS = PREAMBLE.replace("ACT", "kept.append(journal.append(note(len(kept))).id)")
VERSIONS = PREAMBLE.replace("ACT", "kept.append(journal.keep(Random(len(kept)).randbytes(10_000).hex()))")


@pytest.mark.parametrize("room", [0, 600, 4096, 20_000, 33_000, 60_000, 150_000])
def test_answers_that_find_no_room_are_told_and_those_before_are_kept(tmp_path: Path, room: int) -> None:
    path = tmp_path / "journal.db"
    process = python(ANSWERS, path, room)
    found = json.loads(process.communicate()[0])
    assert_told(found["told"], path)
    assert found["kept"] or room < 60_000
    assert found["events"] == [*found["kept"], found["after"]]
    with Journal.open(path, write=False) as journal:
        assert [event.id for event in journal.events()] == found["events"]
    assert sql(path, "PRAGMA integrity_check") == [("ok",)]


def test_a_version_that_finds_no_room_is_not_there_and_those_before_are(tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    found = json.loads(python(VERSIONS, path, 150_000).communicate()[0])
    assert_told(found["told"], path)
    assert len(found["kept"]) > 3
    with Journal.open(path) as journal:
        assert journal.ids() == ({found["after"]}, set(found["kept"]))
        assert all(journal.version(version) for version in found["kept"])


def test_where_nothing_can_be_written_the_journal_can_still_be_read_and_the_refusal_is_one_line(own_home: Path) -> None:
    with Journal.open(own_home / "journal.db", Clock()) as journal:
        journal.append(reviewed())
    log, undo, log_again = (drill_without_room(*words) for words in (("log", "--json"), ("undo",), ("log", "--json")))
    assert [review["question"] for review in json.loads(log.stdout)] == ["leetcode/two-sum"]
    assert undo.returncode == 4
    assert undo.stdout == b""
    assert undo.stderr.startswith(b"drill: the disk did not take what the journal")
    assert b"free some space" in undo.stderr
    assert undo.stderr.count(b"\n") <= 2
    assert log_again.stdout == log.stdout


def drill_without_room(*words: str) -> subprocess.CompletedProcess[bytes]:
    # The banks' index cannot be kept either; then they are read.
    return subprocess.run(
        [sys.executable, "-m", "interview_cli", *words],
        capture_output=True,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, resource.RLIM_INFINITY)),
    )


def assert_told(told: list[str], path: Path) -> None:
    message, hint = told
    assert str(path) in message and "\n" not in message
    assert "damaged" not in message
    assert hint == "free some space, then try again; what was acknowledged before is kept"
