"""Whether memories come out of a file or were just made, they tell the same; and what they tell is what is in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_cli.journal.events import Memory
from interview_cli.journal.memories import Kept, LastReview, Memories, Remembered

DAYS = st.integers(1, 9).map("2026-01-{:02}".format)
NAMES = st.sampled_from(["bank/a", "bank/b", "bank/c", "bank/d#pattern", "odd\nname", ""])
REMEMBERED = st.builds(
    Remembered,
    st.builds(Memory, st.just(2.5), st.just(5.0), DAYS, DAYS, st.just("x"), st.just("") | DAYS),
    st.integers(1, 9),
    st.just(0),
    st.builds(LastReview, st.sampled_from(["card", "code", "story"]), st.just(3), DAYS, st.just(4.0), st.just(True)),
    st.integers(0, 10**15),
)
MANY = st.dictionaries(NAMES, REMEMBERED)


def through_a_file(memories: Mapping[str, Remembered]) -> Memories:
    kept = msgspec.msgpack.encode(Memories(memories).kept())
    return Memories(kept=msgspec.msgpack.decode(kept, type=Kept))


@given(older=MANY, newer=MANY, day=DAYS)
def test_what_they_tell_is_what_is_in_them(
    older: Mapping[str, Remembered], newer: Mapping[str, Remembered], day: str
) -> None:
    everything = {**older, **newer}
    memories = through_a_file(older)
    for name, remembered in newer.items():
        memories[name] = remembered
    for found in (memories, through_a_file(older).with_changes(newer), through_a_file(memories), Memories(everything)):
        assert found == everything
        assert len(found) == len(everything) == len(list(found))
        assert {name: found.get(name) for name in [*everything, "bank/none"]} == {**everything, "bank/none": None}
        assert found.unseen(["bank/a", "bank/none"]) == [*({"bank/a"} - everything.keys()), "bank/none"]
        due = {name: known.memory.due_day for name, known in everything.items()}
        assert sorted(found.due(day)) == sorted(name for name in due if due[name] <= day)
        assert list(found.later(day)) == sorted((due[name], name) for name in due if due[name] > day)
        assert +found.load() == Counter(
            (known.memory.due_day, known.last.question_kind == "code") for known in everything.values()
        )
        on_day = {name: known for name, known in everything.items() if known.last.study_day == day}
        assert found.reviewed_on(day) == on_day
        assert found.last_day >= max((known.memory.last_day for known in everything.values()), default="")
        assert found.may_be_bent or not any(known.memory.usual_day for known in everything.values())


@given(older=MANY, newer=MANY, newest=REMEMBERED)
def test_a_copy_with_changes_leaves_the_first_as_it_was(
    older: Mapping[str, Remembered], newer: Mapping[str, Remembered], newest: Remembered
) -> None:
    memories = through_a_file(older)
    copy = memories.with_changes(newer)
    copy["bank/a"] = newest
    assert memories == older
    assert copy == {**older, **newer, "bank/a": newest}


def test_nothing_is_forgotten() -> None:
    with pytest.raises(TypeError):
        del Memories()["bank/a"]
