"""A state kept beside the journal never changes what a start finds; it only saves folding all events."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from journal_samples import BODIES, NOON, Clock, identity, log, reviewed

from interview_cli.journal import snapshot
from interview_cli.journal.events import AnyBody, Buried, Event, Undone
from interview_cli.journal.journal import Journal
from interview_cli.journal.replay import State, after, counting, fold
from interview_cli.journal.snapshot import present


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Snapshots of journals with a dozen events, three of them left out."""
    monkeypatch.setattr(snapshot, "APART", 3)
    monkeypatch.setattr(snapshot, "MOST_APART", 6)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    with closing(Journal.open(tmp_path / "journal.db", Clock())) as journal:
        yield journal


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "state.msgpack"


@contextmanager
def read(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The ids of the events that are read inside."""
    ids: list[str] = []
    stream = Journal.stream

    def noted(self: Journal, *places: tuple[int, str] | None, **chosen: object) -> Iterator[Event]:
        for event in stream(self, *places, **chosen):  # type: ignore[arg-type]
            if not chosen.get("kind"):
                ids.append(event.id)
            yield event

    with monkeypatch.context() as patch:
        patch.setattr(Journal, "stream", noted)
        yield ids


def whole(journal: Journal) -> State:
    return after(counting(journal.events()))


def fill(journal: Journal, count: int, start: int = 0) -> None:
    journal.append_all(reviewed(f"bank/{number % 5}", day=f"2026-01-{1 + number:02}") for number in range(start, count))


def test_only_the_newest_events_are_read_again(journal: Journal, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(journal, 12)
    with read(monkeypatch) as ids:
        assert present(journal, file) == whole(journal)
        assert len(ids) >= 12
    with read(monkeypatch) as ids:
        found = present(journal, file)
    assert ids == [event.id for event in journal.events()][-3:]
    assert found == whole(journal)


def test_it_is_kept_anew_when_many_events_lie_beyond_it(
    journal: Journal, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(journal, 12)
    present(journal, file)
    for number in range(12, 20):
        fill(journal, number + 1, number)
        with read(monkeypatch) as ids:
            assert present(journal, file) == whole(journal)
        assert len(ids) <= 7 + 20  # what is read for the comparison counts too
    with read(monkeypatch) as ids:
        present(journal, file)
    assert len(ids) <= 6


def test_before_all_events_are_read_it_is_told_how_many(journal: Journal, file: Path) -> None:
    told: list[int] = []
    fill(journal, 12)
    for _ in range(3):
        present(journal, file, warn=told.append)
    assert told == [12]


def test_a_small_journal_needs_none(journal: Journal, file: Path) -> None:
    fill(journal, 6)
    assert present(journal, file) == whole(journal)
    assert not file.exists()


@pytest.mark.parametrize("back", [1, 3, 4, 9, 12])
def test_what_is_taken_back_is_gone_however_far_back_it_lies(journal: Journal, file: Path, back: int) -> None:
    fill(journal, 12)
    present(journal, file)
    target = journal.events()[-back]
    undone = journal.append(Undone(target.id))
    for _ in range(3):
        assert present(journal, file) == whole(journal)
    journal.append(Undone(undone.id))
    assert present(journal, file) == whole(journal)
    fill(journal, 20, 12)
    assert present(journal, file) == whole(journal)


def test_older_events_of_another_machine_are_not_missed(journal: Journal, file: Path) -> None:
    fill(journal, 12)
    present(journal, file)
    older = [Event(identity(5000 + n), NOON - 100 + n, NOON, reviewed("bank/other")) for n in range(3)]
    journal.take(older, {})
    assert present(journal, file) == whole(journal)
    assert "bank/other" in present(journal, file).memories


@pytest.mark.parametrize("damage", ["empty", "cut", "a bit", "another program", "gone"])
def test_a_damaged_one_only_costs_time(journal: Journal, file: Path, damage: str) -> None:
    fill(journal, 12)
    present(journal, file)
    content = bytearray(file.read_bytes())
    if damage == "gone":
        file.unlink()
    elif damage == "a bit":
        # In a number that would be believed.
        content[len(content) // 2] ^= 1
        file.write_bytes(content)
    else:
        file.write_bytes({"empty": b"", "cut": bytes(content[:-7]), "another program": b"\x89PNG" * 20}[damage])
    assert present(journal, file) == whole(journal)
    assert present(journal, file) == whole(journal)


def test_that_of_another_journal_is_not_believed(journal: Journal, file: Path, tmp_path: Path) -> None:
    fill(journal, 12)
    present(journal, file)
    with closing(Journal.open(tmp_path / "other" / "journal.db", Clock())) as other:
        other.append_all(Buried(f"bank/{number}", "2026-02-01") for number in range(12))
        assert present(other, file) == whole(other)
    assert present(journal, file) == whole(journal)


def test_a_journal_brought_back_from_a_copy_is_folded_anew(journal: Journal, file: Path, tmp_path: Path) -> None:
    fill(journal, 8)
    journal.copy_to(tmp_path / "copy.db")
    fill(journal, 14, 8)
    present(journal, file)
    journal.close()
    path = tmp_path / "journal.db"
    for each in tmp_path.glob("journal.db*"):
        each.unlink() if each.is_file() else None
    shutil.copy(tmp_path / "copy.db", path)
    with closing(Journal.open(path, Clock())) as again:
        again.append_all(Buried(f"bank/{number}", "2026-02-01") for number in range(6))
        assert present(again, file) == whole(again)


def test_where_it_cannot_be_kept_the_state_is_right_all_the_same(journal: Journal, tmp_path: Path) -> None:
    fill(journal, 12)
    (tmp_path / "blocked").write_text("no folder")
    assert present(journal, tmp_path / "blocked" / "state.msgpack") == whole(journal)


def test_another_shape_of_the_state_is_folded_anew(
    journal: Journal, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(journal, 12)
    present(journal, file)
    monkeypatch.setattr(snapshot, "_SHAPE", "another")
    with read(monkeypatch) as ids:
        assert present(journal, file) == whole(journal)
    assert len(ids) >= 12


def test_memories_that_another_fold_made_of_the_same_events_have_another_name(
    journal: Journal, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(journal, 12)
    present(journal, file)
    _, first = present(journal, file).memories.parts()
    monkeypatch.setattr(snapshot, "FOLD", snapshot.FOLD + 1)
    monkeypatch.setattr(snapshot, "_SHAPE", "another")
    present(journal, file)
    _, second = present(journal, file).memories.parts()
    assert first.name and second.name and first.name != second.name


BATCHES = st.lists(
    st.tuples(st.booleans(), st.lists(st.tuples(BODIES, st.integers(0, 30)), max_size=8)), min_size=1, max_size=5
)


@settings(max_examples=150, deadline=None)
@given(BATCHES)
def test_whatever_happens_it_says_what_all_events_say(
    batches: Sequence[tuple[bool, Sequence[tuple[AnyBody, int]]]],
) -> None:
    number = 0
    with TemporaryDirectory() as folder, closing(Journal.open(Path(folder) / "journal.db", Clock())) as journal:
        for is_merged, bodies in batches:
            events = []
            for body, place in bodies:
                # Those of another machine come in between, those of this one at the end.
                stamp = NOON + (place if is_merged else 1000 + number)
                events.append(Event(identity(number), stamp, NOON, body))
                number += 1
            journal.take(events, {})
            for _ in range(2):
                assert present(journal, Path(folder) / "state.msgpack") == whole(journal)


def test_the_fold_of_all_is_the_fold_of_a_part_and_the_rest() -> None:
    events = log(*(reviewed(f"bank/{n % 3}", rating=1 + n % 4) for n in range(9)))  # type: ignore[arg-type]
    part = after(counting(events[:5]))
    assert after(events[5:], part) == after(counting(events))
    assert after(counting(events)).memories == fold(events).memories
