"""Wherever the power is cut, what was acknowledged is there, once, and what was not is there wholly or not at all."""

from __future__ import annotations

import json
import shutil
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import msgspec
import pytest
from interruptions import IN_MEMORY
from journal_samples import Clock, python
from power_cut import ALL_DONE, Disk, cut_at
from recorded_disk import Operation, sqlite

from interview_cli.journal import database
from interview_cli.journal import journal as journal_module
from interview_cli.journal.events import Noted
from interview_cli.journal.journal import Journal

pytestmark = pytest.mark.skipif(sqlite() is None, reason="this Python's SQLite is built in and cannot be recorded")

PREAMBLE = """
import sys, zlib
from hashlib import sha256
from pathlib import Path
from random import Random

sys.path.insert(0, sys.argv[2])
from recorded_disk import Operation, run
from journal_samples import Clock, NOON
from interview_cli.journal.events import Event, Noted
from interview_cli.journal.journal import Journal

def noted(words):
    return Noted("attempt", "bank/question", "answer", words)

def long(seed, length):  # what zlib cannot make much shorter
    return Random(seed).randbytes(length // 2).hex()

class Told:
    def __init__(self, path, found):
        self.path, self.found, self.journal = path, found, None
    def open(self, pages=None):
        self.journal = Journal.open(self.path, Clock())
        if pages:
            self.journal._connection.execute(f"PRAGMA wal_autocheckpoint = {pages}")
    def step(self, act, *words):
        self.found.append(Operation("begun", step=words))
        act()
        self.found.append(Operation("acknowledged", step=words))
    def append(self, *words):
        self.step(lambda: self.journal.append_all(map(noted, words)), *words)
    def keep(self, text):
        self.step(lambda: self.journal.keep(text), sha256(text.encode()).hexdigest())
    def take(self, *words, text):
        version = sha256(text.encode()).hexdigest()
        events = [Event(f"{zlib.crc32(each.encode()):032x}", NOON + 5, NOON, noted(each)) for each in words]
        versions = {version: zlib.compress(text.encode())}
        self.step(lambda: self.journal.take(events, versions), *words, version)
"""

HISTORIES = {
    "the journal's first answers": """
def history(path, found):
    told = Told(path, found)
    told.open()
    told.append("first")
    told.append("a", "b", "c")
    told.keep("def f(): ...")
    told.journal.close()
    told.open()
    told.append("after reopening")
""",
    "a log that is rolled into the file again and again": """
def history(path, found):
    told = Told(path, found)
    told.open(pages=8)
    for number in range(4):
        told.append(f"answer {number}")
    told.append(*(f"together {number} " + long(number, 3000) for number in range(4)))
    told.keep(long(1, 20_000))
    told.append("between")
    told.take("theirs", "theirs too", text=long(2, 9_000))
    for number in range(4):
        told.append(f"later answer {number}")
    told.journal.close()
""",
    "a merge larger than the log usually is": """
def history(path, found):
    told = Told(path, found)
    told.open(pages=12)
    told.append("before")
    told.take(*(f"theirs {number} " + long(number, 3000) for number in range(16)), text=long(3, 12_000))
    told.append("after")
    told.journal.close()
    told.open(pages=12)
    told.append("after reopening")
    told.take(*(f"new {number}" for number in range(12)), text=long(4, 2_000))
    told.append("at the end")
""",
}


@pytest.fixture(scope="module", params=HISTORIES)
def operations(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Operation]:
    """What SQLite did to the journal's files in a history."""
    return record_history(HISTORIES[request.param], tmp_path_factory.mktemp("recorded"))


def test_what_was_recorded_is_what_is_on_the_disk(operations: list[Operation], tmp_path: Path) -> None:
    disk = Disk()
    for operation in operations:
        disk.do(operation)
    lay(disk.after(ALL_DONE, len(disk.pending_names)), tmp_path)
    kinds = Counter(operation.kind for operation in operations)
    assert min(kinds[kind] for kind in ("create", "write", "sync", "sync_folder", "delete")) > 0
    assert kinds["begun"] == kinds["acknowledged"]
    with Journal.open(tmp_path / "journal.db", write=False) as journal:
        assert said(journal) == {name: 1 for each in operations if each.kind == "begun" for name in each.step}


def test_a_power_cut_costs_nothing_that_was_acknowledged(
    operations: list[Operation], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(journal_module, "backed_up", lambda *given: "")  # of a sound file: it would take half the time
    cuts = 0
    for number, found in cut_at(operations, Random(1)):
        with TemporaryDirectory(dir=IN_MEMORY) as folder:
            lay(found, Path(folder))
            survives(Path(folder) / "journal.db", *promised(operations[:number]))
        cuts += 1
    assert cuts > 100


@pytest.mark.parametrize("write", [True, False])
def test_a_journal_cut_off_while_it_was_being_made_is_an_empty_one(tmp_path: Path, write: bool) -> None:
    path = tmp_path / "journal.db"
    path.write_bytes(Random(1).randbytes(4096))
    head = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + struct.pack(">5I", 0, 7, 0, 512, 4096)  # of a rollback journal
    path.with_name("journal.db-journal").write_bytes(head.ljust(512, b"\0"))
    with Journal.open(path, Clock(), write=write) as journal:
        assert journal.events() == []


def test_a_new_journals_folder_has_its_name_on_the_disk_before_anything_is_acknowledged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[Path] = []
    monkeypatch.setattr(database, "sync", synced.append)
    for _ in range(2):
        with Journal.open(tmp_path / "home" / "journal.db", Clock()):
            assert synced == [tmp_path]


def test_after_a_power_cut_the_doctor_is_content(tmp_path: Path, own_home: Path) -> None:
    recorded = record_history(HISTORIES["the journal's first answers"], tmp_path / "recorded")
    cuts = [found for _, found in cut_at(recorded, Random(2))]
    for found in cuts[len(cuts) // 4 :: len(cuts) // 2]:
        lay(found, own_home)
        doctor = subprocess.run([sys.executable, "-m", "interview_cli", "doctor", "--json"], capture_output=True)
        checks = {check["name"]: check["ok"] for check in json.loads(doctor.stdout)["checks"]}
        assert checks["journal"] and checks["parameters"], doctor.stdout
        shutil.rmtree(own_home)


def record_history(history: str, folder: Path) -> list[Operation]:
    path = folder / "journal.db"
    recorder = python(f"{PREAMBLE}{history}run(history)\n", path, Path(__file__).parent)
    recorder.communicate()
    assert recorder.returncode == 0
    found = msgspec.msgpack.decode(path.with_name("operations").read_bytes(), type=list[Operation])
    return [each for each in found if each.file in ("", "journal.db", "journal.db-wal", "journal.db-journal")]


def promised(operations: Sequence[Operation]) -> tuple[set[str], set[str]]:
    """What was acknowledged by the end of these operations, and what was under way."""
    acknowledged = {name for each in operations if each.kind == "acknowledged" for name in each.step}
    begun = {name for each in operations if each.kind == "begun" for name in each.step}
    return acknowledged, begun - acknowledged


def survives(path: Path, acknowledged: set[str], under_way: set[str]) -> None:
    """Whoever reads first and whoever writes first finds it all; practice goes on."""
    with Journal.open(path, Clock(), write=False) as journal:
        read = said(journal)
    with Journal.open(path, Clock()) as journal:
        found = said(journal)
        assert found == read
        assert set(found.values()) <= {1}
        assert found.keys() >= acknowledged
        assert found.keys() - acknowledged in (set(), under_way)
        assert journal._connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        journal.append(Noted("attempt", "bank/question", "answer", "after the cut"))
        assert said(journal) == found | {"after the cut": 1}


def said(journal: Journal) -> Counter[str]:
    """The words of all events and the ids of all versions, with how often they are there."""
    _, versions = journal.ids()
    for version in versions:
        journal.version(version)
    events = [event.body for event in journal.events()]
    return Counter([*(body.text for body in events if isinstance(body, Noted)), *versions])


def lay(files: dict[str, bytes], folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    for name, data in files.items():
        (folder / name).write_bytes(data)
