"""Journals of several machines become one: nothing lost, nothing twice, in whichever order they meet."""

from __future__ import annotations

import shutil
import time
import zlib
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from journal_samples import DAY, NOON, Clock, fitted, python, reviewed, scribble, sql

from interview_cli.errors import DrillError
from interview_cli.journal import merge as merging
from interview_cli.journal.events import AnyBody, Buried, Event, InterviewPlanned, ParametersReset, Undone
from interview_cli.journal.journal import Journal
from interview_cli.journal.merge import Merged, machine_of, merge, sync
from interview_cli.journal.replay import State, fold


@pytest.fixture
def mine(tmp_path: Path) -> Iterator[Journal]:
    with Journal.open(tmp_path / "mine" / "journal.db", Clock()) as journal:
        journal.append(reviewed("bank/a"))
        yield journal


@pytest.fixture
def other(tmp_path: Path) -> Path:
    path = tmp_path / "other" / "journal.db"
    with Journal.open(path, Clock(NOON + DAY)) as journal:
        journal.append(reviewed("bank/b", day="2026-01-02"))
        journal.append(Buried("bank/c", "2026-01-02"))
        journal.keep("def f(): ...\n")
    return path


# Merging


def test_what_the_other_has_comes_as_it_was(mine: Journal, other: Path) -> None:
    (own,) = mine.events()
    assert merge(mine, other) == Merged(events=2, reviews=1, versions=1, known=0)
    with Journal.open(other, write=False) as theirs:
        assert mine.events() == [own, *theirs.events()]
    version = sha256(b"def f(): ...\n").hexdigest()
    assert mine.version(version) == "def f(): ...\n"


def test_merging_again_changes_nothing(mine: Journal, other: Path) -> None:
    merge(mine, other)
    before = mine.events()
    assert merge(mine, other) == Merged(0, 0, 0, known=2)
    assert mine.events() == before


def test_a_journal_merged_with_itself_stays_as_it_is(mine: Journal) -> None:
    assert merge(mine, mine.path) == Merged(0, 0, 0, known=1)


def test_an_undoing_that_comes_before_what_it_takes_back_holds(tmp_path: Path) -> None:
    """Machine C learns of B's undoing of A's review before it learns of the review."""
    a, b, c = (tmp_path / name / "journal.db" for name in "abc")
    with Journal.open(a, Clock()) as journal:
        review = journal.append(reviewed("bank/a"))
    with Journal.open(b, Clock(NOON + DAY)) as journal:
        journal.append(Undone(review.id))
    with Journal.open(c, Clock()) as journal:
        merge(journal, b)
        merge(journal, a)
        assert fold(journal.events()).reviews == []


@pytest.mark.parametrize("later", [fitted("theirs"), ParametersReset()])
def test_of_two_machines_parameters_the_later_ones_win_whoever_merges(tmp_path: Path, later: AnyBody) -> None:
    a, b = (tmp_path / name / "journal.db" for name in "ab")
    with Journal.open(b, Clock(NOON + DAY)) as theirs, Journal.open(a, Clock()) as mine:
        last = theirs.append(later)
        first = mine.append(fitted("mine"))
        merge(mine, b)
        merge(theirs, a)
        assert fold(mine.events()).fits == fold(theirs.events()).fits == [first, last]


def test_what_is_answered_after_a_merge_comes_last_even_where_the_other_clock_is_ahead(
    tmp_path: Path, mine: Journal
) -> None:
    ahead = tmp_path / "ahead" / "journal.db"
    with Journal.open(ahead, Clock(NOON + 400 * DAY)) as journal:
        journal.append(reviewed("bank/z"))
    merge(mine, ahead)
    assert mine.append(reviewed("bank/a", 1)) == mine.events()[-1]


def test_a_journal_that_is_being_written_can_be_merged(mine: Journal, other: Path) -> None:
    with Journal.open(other, Clock(NOON + 2 * DAY)) as theirs:
        theirs.append(reviewed("bank/d"))
        assert merge(mine, other).reviews == 2


def test_a_large_merge_that_is_killed_takes_all_or_nothing(tmp_path: Path) -> None:
    large, path = tmp_path / "large" / "journal.db", tmp_path / "home" / "journal.db"
    with Journal.open(large, Clock()) as journal:
        journal.append_all(reviewed(f"bank/q{number}") for number in range(4000))
    script = (
        "import sys\nfrom pathlib import Path\nfrom interview_cli.journal.journal import Journal\n"
        "from interview_cli.journal.merge import merge\n"
        "with Journal.open(Path(sys.argv[1])) as journal:\n"
        "    print('ready', flush=True)\n    merge(journal, Path(sys.argv[2]))\n"
    )
    counts = set()
    for wait in (0.0, 0.02, 0.04, 0.08, 0.16):
        process = python(script, path, large)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(wait)
        process.kill()
        process.communicate()
        with Journal.open(path, write=False) as journal:
            counts.add(journal.counts()[0])
    assert counts <= {0, 4000}
    with Journal.open(path, Clock()) as journal:
        merge(journal, large)
        assert journal.counts()[0] == 4000


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        (lambda path: path.unlink(), "there is no journal"),
        (lambda path: path.write_bytes(b"not a journal"), "is damaged"),
        (lambda path: path.write_bytes(path.read_bytes()[:6000]), "is damaged"),
        (lambda path: scribble(path, 4096, 3000), "is damaged"),
        (lambda path: sql(path, "PRAGMA user_version = 99"), "newer"),
    ],
)
def test_from_a_file_that_cannot_be_read_nothing_is_taken(mine: Journal, other: Path, damage, words: str) -> None:  # type: ignore[no-untyped-def]
    sql(other, "PRAGMA journal_mode = DELETE")
    damage(other)
    before = mine.events()
    with pytest.raises(DrillError, match=words):
        merge(mine, other)
    assert mine.events() == before


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("body = json_set(body, '$.study_day', 'someday')", "'someday'"),
        ("body = json_set(body, '$.memory.due_day', '2026-02-30')", "day is out of range"),
        ("body = json_set(body, '$.memory.last_day', '20260102')", "not as 20260102"),
        ("body = json_set(body, '$.memory.interview', 'soon')", "'soon'"),
        ("body = json_set(body, '$.memory.stability', 0.0)", "a stability of 0"),
        ("body = json_set(body, '$.memory.difficulty', 11.5)", "a difficulty of 11.5"),
        ("at = -1", "`at` is no time"),
        ("stamp = 9223372036854775807", "`stamp` is no time"),
    ],
)
def test_what_drill_never_writes_is_not_taken(mine: Journal, other: Path, change: str, words: str) -> None:
    before = mine.events()
    sql(other, "DROP TRIGGER event_is_never_changed")
    sql(other, f"UPDATE event SET {change} WHERE kind = 'reviewed'")
    with pytest.raises(DrillError) as raised:
        merge(mine, other)
    assert "cannot be read" in raised.value.message
    assert words in raised.value.message
    assert mine.events() == before


@pytest.mark.parametrize(
    "body", [Buried("bank/a", "never"), InterviewPlanned("christmas", "2026-01-02"), InterviewPlanned(None, "")]
)
def test_nor_is_a_day_that_is_none(mine: Journal, other: Path, body: AnyBody) -> None:
    with Journal.open(other, Clock(NOON + 2 * DAY)) as journal:
        journal.append(body)
    with pytest.raises(DrillError, match="cannot be read"):
        merge(mine, other)


@pytest.mark.parametrize("stored", [zlib.compress(b"another text"), b"nothing deflated", zlib.compress(b"0" * 2**27)])
def test_a_version_that_is_not_what_its_id_says_is_refused(mine: Journal, other: Path, stored: bytes) -> None:
    id = sha256(b"0" * 2**27).hexdigest() if len(stored) > 1000 else "0" * 64
    sql(other, f"INSERT INTO solution_version (id, text) VALUES ('{id}', x'{stored.hex()}')")
    with pytest.raises(DrillError, match=f"the version {id} is not what it was"):
        merge(mine, other)
    assert mine.counts() == (1, 0)


# Through a folder


def test_a_machine_has_one_name_and_keeps_it(tmp_path: Path) -> None:
    name = machine_of(tmp_path / "home")
    assert name.isalnum() and machine_of(tmp_path / "home") == name
    assert machine_of(tmp_path / "elsewhere") != name
    (tmp_path / "home" / "machine").write_text("../../etc", encoding="ascii")
    assert machine_of(tmp_path / "home").isalnum()


def test_two_machines_have_the_same_after_both_have_synced_twice(tmp_path: Path, mine: Journal, other: Path) -> None:
    with Journal.open(other, Clock(NOON + 2 * DAY)) as theirs:
        assert sync(mine, tmp_path, "m1").sent
        first = sync(theirs, tmp_path, "m2")
        assert first.sent and [path.name for path in first.merged] == ["drill-m1.db"]
        assert sync(mine, tmp_path, "m1").merged[tmp_path / "drill-m2.db"].events == 2
        sync(theirs, tmp_path, "m2")
        assert mine.events() == theirs.events()
        again = sync(mine, tmp_path, "m1")
        assert not again.sent and not again.failed


def test_each_machine_writes_its_own_file_only(tmp_path: Path, mine: Journal, other: Path) -> None:
    with Journal.open(other, Clock(NOON + 2 * DAY)) as theirs:
        sync(theirs, tmp_path, "m2")
    before = (tmp_path / "drill-m2.db").read_bytes()
    (tmp_path / "drill-m2.db").chmod(0o444)
    sync(mine, tmp_path, "m1")
    assert (tmp_path / "drill-m2.db").read_bytes() == before
    assert sorted(path.name for path in tmp_path.glob("*drill*")) == ["drill-m1.db", "drill-m2.db"]


def test_a_file_that_is_still_on_its_way_is_told_and_the_others_are_taken(
    tmp_path: Path, mine: Journal, other: Path
) -> None:
    with Journal.open(other, Clock(NOON + 2 * DAY)) as theirs:
        sync(theirs, tmp_path, "m2")
    whole = (tmp_path / "drill-m2.db").read_bytes()
    (tmp_path / "drill-m3.db").write_bytes(whole[:5000])
    (tmp_path / "drill-m2 (conflicted copy).db").write_bytes(whole)
    found = sync(mine, tmp_path, "m1")
    assert [path.name for path in found.failed] == ["drill-m3.db"]
    assert mine.counts() == (3, 1)


def test_an_own_file_that_was_damaged_is_written_anew(tmp_path: Path, mine: Journal) -> None:
    sync(mine, tmp_path, "m1")
    (tmp_path / "drill-m1.db").write_bytes(b"half")
    found = sync(mine, tmp_path, "m1")
    assert found.sent
    assert not sync(mine, tmp_path, "m1").failed


def test_a_home_that_was_copied_to_another_machine_loses_nothing(tmp_path: Path, mine: Journal) -> None:
    """Both then have one name, and write one file."""
    sync(mine, tmp_path, "m1")
    mine.append(reviewed("bank/before"))
    copy = tmp_path / "copied" / "journal.db"
    copy.parent.mkdir()
    mine.copy_to(copy)
    mine.append(reviewed("bank/here"))
    sync(mine, tmp_path, "m1")
    with Journal.open(copy, Clock(NOON + DAY)) as copied:
        copied.append(reviewed("bank/there"))
        sync(copied, tmp_path, "m1")
        sync(mine, tmp_path, "m1")
        assert mine.events() == copied.events()
        assert mine.counts()[0] == 4


def test_where_the_folder_cannot_be_written_that_is_told_and_what_came_is_kept(
    tmp_path: Path, mine: Journal, other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Journal.open(other, Clock(NOON + 2 * DAY)) as theirs:
        sync(theirs, tmp_path, "m2")

    def full(*anything: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(DrillError, match="no room left on the disk"):
        sync(mine, tmp_path, "m1")
    assert mine.counts() == (3, 1)
    assert not list(tmp_path.glob(".drill*"))


# Several machines, in any order


class Machines(RuleBasedStateMachine):
    """Three homes with clocks that disagree and are set back, two shared folders, and whatever may happen."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = TemporaryDirectory()
        root = Path(self.folder.name)
        self.shared = [root / "cloud", root / "stick"]
        for folder in self.shared:
            folder.mkdir()
        self.clocks = [Clock(NOON), Clock(NOON - 3 * DAY), Clock(NOON + 100 * DAY)]
        self.paths = [root / f"home-{name}" / "journal.db" for name in "abc"]
        self.known: list[dict[str, Event]] = [{}, {}, {}]
        self.held: dict[tuple[int, int], set[str]] = {}
        self.all: dict[str, Event] = {}

    def journal(self, number: int) -> Journal:
        return Journal.open(self.paths[number], self.clocks[number])

    @rule(number=st.integers(0, 2), question=st.sampled_from("abcd"), rating=st.sampled_from([1, 2, 3, 4]))
    def answer(self, number: int, question: str, rating: int) -> None:
        with self.journal(number) as journal:
            event = journal.append(reviewed(f"bank/{question}", rating))  # type: ignore[arg-type]
        self.known[number][event.id] = self.all[event.id] = event

    @precondition(lambda self: self.all)
    @rule(number=st.integers(0, 2), data=st.data())
    def undo(self, number: int, data: st.DataObject) -> None:
        target = data.draw(st.sampled_from(sorted(self.all)))
        with self.journal(number) as journal:
            event = journal.append(Undone(target))
        self.known[number][event.id] = self.all[event.id] = event

    @rule(number=st.integers(0, 2), by=st.integers(-5 * DAY, 5 * DAY))
    def set_clock(self, number: int, by: int) -> None:
        self.clocks[number].now += by

    @rule(number=st.integers(0, 2), other=st.integers(0, 2))
    def merge(self, number: int, other: int) -> None:
        with self.journal(other), self.journal(number) as journal:
            merge(journal, self.paths[other])
        self.known[number] |= self.known[other]

    @rule(number=st.integers(0, 2), place=st.integers(0, 1))
    def sync(self, number: int, place: int) -> None:
        with self.journal(number) as journal:
            sync(journal, self.shared[place], f"m{number}")
        there = [ids for (at, _), ids in self.held.items() if at == place]
        self.known[number] |= {id: self.all[id] for ids in there for id in ids}
        self.held[place, number] = set(self.known[number])

    @rule(number=st.integers(0, 2), place=st.integers(0, 1))
    def sync_interrupted(self, number: int, place: int) -> None:
        """It ends before its own file is written."""

        def never(journal: Journal, own: Path) -> None:
            raise KeyboardInterrupt

        sent, merging._send = merging._send, never
        try:
            with self.journal(number) as journal:
                sync(journal, self.shared[place], f"m{number}")
        except KeyboardInterrupt:
            pass
        finally:
            merging._send = sent
        there = [ids for (at, _), ids in self.held.items() if at == place]
        self.known[number] |= {id: self.all[id] for ids in there for id in ids}

    @rule(number=st.integers(0, 2))
    def carry(self, number: int) -> None:
        """The stick's file of one machine goes to the cloud, over what is there."""
        source = self.shared[1] / f"drill-m{number}.db"
        if source.exists():
            shutil.copyfile(source, self.shared[0] / source.name)
            self.held[0, number] = set(self.held[1, number])

    @invariant()
    def every_home_holds_what_it_was_given(self) -> None:
        for number, path in enumerate(self.paths):
            if path.exists():
                with Journal.open(path, self.clocks[number], write=False) as journal:
                    assert {event.id: event for event in journal.events()} == self.known[number]

    def teardown(self) -> None:
        states: list[State] = []
        for number in (0, 1, 2):
            with self.journal(number):
                pass
        for number in (0, 1, 2):
            with self.journal(number) as journal:
                for other in self.paths:
                    merge(journal, other)
                assert {event.id for event in journal.events()} >= self.known[number].keys()
        for number in (0, 1):
            with self.journal(number) as journal:
                for other in self.paths:
                    merge(journal, other)
        for number in (0, 1, 2):
            with self.journal(number) as journal:
                assert {event.id: event for event in journal.events()} == self.all
                states.append(fold(journal.events()))
        assert states[0] == states[1] == states[2]
        self.folder.cleanup()


TestMachines = Machines.TestCase
TestMachines.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
