"""A sitting answers while `drill sync` brings in what another machine answered: all is there, in one order."""

from __future__ import annotations

from pathlib import Path

from journal_samples import DAY, NOON, Clock, python, reviewed, sql

from interview_cli.journal.journal import Journal
from interview_cli.journal.merge import sync

ROUNDS = 20
A_ROUND = 10

SITTING = """
import sys
from pathlib import Path
from interview_cli.journal.events import Noted
from interview_cli.journal.journal import Journal

with Journal.open(Path(sys.argv[1])) as journal:
    print("ready", flush=True)
    sys.stdin.readline()
    for number in range(200):
        print(journal.append(Noted("attempt", "bank/question", "answer", f"words {number}")).id)
"""
SYNC = """
import sys
from pathlib import Path
from interview_cli.journal.journal import Journal
from interview_cli.journal.merge import sync

with Journal.open(Path(sys.argv[1])) as journal:
    print("ready", flush=True)
    sys.stdin.readline()
    for folder in sorted(Path(sys.argv[2]).iterdir()):
        (merged,) = sync(journal, folder, "here").merged.values()
        print(merged.events)
"""


def test_a_sitting_and_a_sync_at_once_lose_nothing_and_keep_one_order(tmp_path: Path) -> None:
    path, shared = tmp_path / "here" / "journal.db", tmp_path / "shared"
    with Journal.open(path):
        pass
    with Journal.open(tmp_path / "there" / "journal.db", Clock(NOON + DAY)) as theirs:
        for number in range(ROUNDS):
            theirs.append_all(reviewed(f"bank/{number}-{each}") for each in range(A_ROUND))
            folder = shared / f"{number:02}"
            folder.mkdir(parents=True)
            theirs.copy_to(folder / "drill-there.db")
        their_ids = {event.id for event in theirs.events()}
    processes = [python(SITTING, path), python(SYNC, path, shared)]
    assert [process.stdout.readline() for process in processes if process.stdout] == ["ready\n"] * 2
    for process in processes:
        assert process.stdin is not None
        process.stdin.write("\n")
        process.stdin.flush()
    sitting, syncing = (process.communicate()[0].split() for process in processes)
    assert [process.returncode for process in processes] == [0, 0]
    assert syncing == [str(A_ROUND)] * ROUNDS
    with Journal.open(path, write=False) as journal:
        events = journal.events()
    assert len(events) == 400
    assert {event.id for event in events} == {*sitting, *their_ids}
    last = 0
    own = set(sitting)
    for id, stamp in sql(path, "SELECT id, stamp FROM event ORDER BY seq"):
        assert isinstance(stamp, int)
        if id in own:
            assert stamp > last, "an answer comes after all that was there when it was given"
        last = max(last, stamp)
    own_order = [event.id for event in events if event.id in own]
    assert own_order == sitting
    with Journal.open(path) as journal:
        sync(journal, shared / f"{ROUNDS - 1:02}", "here")
    with Journal.open(shared / f"{ROUNDS - 1:02}" / "drill-here.db", write=False) as sent:
        assert sent.events() == events
