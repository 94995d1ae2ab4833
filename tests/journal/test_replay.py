"""The state is a fold over the events: what was undone never happened."""

from __future__ import annotations

import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from journal_samples import BODIES, NOON, fitted, identity, log, reviewed

from interview_cli.journal.events import (
    AnyBody,
    Buried,
    Event,
    Evidence,
    Flagged,
    Noted,
    ParametersReset,
    Progress,
    Reviewed,
    SittingEnded,
    SittingStarted,
    Skipped,
    Suspended,
    Undone,
)
from interview_cli.journal.memories import Memories
from interview_cli.journal.replay import History, fold, last_review, last_undoable, streak

LOGS = st.lists(BODIES, max_size=20).map(lambda bodies: log(*bodies))


def undoing(events: list[Event], targets: list[Event]) -> list[Event]:
    first = len(events)
    return events + [
        Event(identity(1000 + n), NOON + first + n, NOON, Undone(target.id)) for n, target in enumerate(targets)
    ]


def test_an_empty_journal_has_an_empty_state() -> None:
    assert fold([]) == History()
    assert fold([]).open_sitting is None
    assert last_undoable([]) is None


def test_a_question_is_remembered_by_its_last_review() -> None:
    events = log(reviewed(rating=3), reviewed(rating=1, day="2026-01-05"), reviewed(rating=2, day="2026-01-06"))
    state = fold(events)
    remembered = state.memories["leetcode/two-sum"]
    last = events[2].body
    assert isinstance(last, Reviewed)
    assert (remembered.last, remembered.memory) == (last_review(last), last.memory)
    assert (remembered.last.rating, remembered.at) == (2, events[2].at)
    assert state.reviews == events
    assert state.study_days == {"2026-01-01", "2026-01-05", "2026-01-06"}
    assert set(state.seen) == {"leetcode/two-sum"}


def test_only_forgetting_what_was_known_is_a_lapse() -> None:
    ratings = fold(log(reviewed(rating=1), reviewed(rating=1), reviewed(rating=3), reviewed(rating=1)))
    remembered = ratings.memories["leetcode/two-sum"]
    assert (remembered.reps, remembered.lapses) == (4, 2)


def test_an_undone_review_brings_back_the_memory_before_it() -> None:
    events = log(reviewed(rating=3), reviewed(rating=1, day="2026-01-05"), Undone(identity(1)))
    assert fold(events) == fold(events[:1])
    assert fold(log(reviewed(), Undone(identity(0)))) == History()


def test_undoing_an_undoing_redoes() -> None:
    events = log(reviewed(), Undone(identity(0)), Undone(identity(1)))
    assert fold(events) == fold(events[:1])
    again = log(reviewed(), Undone(identity(0)), Undone(identity(1)), Undone(identity(2)))
    assert fold(again) == History()


def test_an_event_undone_twice_needs_both_undoings_undone() -> None:
    twice: list[AnyBody] = [reviewed(), Undone(identity(0)), Undone(identity(0))]
    assert fold(log(*twice, Undone(identity(2)))) == History()
    assert fold(log(*twice, Undone(identity(2)), Undone(identity(1)))) == fold(log(reviewed()))


def test_a_question_is_buried_for_a_study_day_and_suspended_until_taken_back() -> None:
    state = fold(log(Buried("bank/a", "2026-01-01"), Suspended("bank/b"), Suspended("bank/c")))
    assert state.buried == {"bank/a": "2026-01-01"}
    assert state.suspended == {"bank/b", "bank/c"}
    taken_back = fold(log(Suspended("bank/b"), Suspended("bank/b", on=False)))
    assert taken_back.suspended == set()
    undone = fold(log(Suspended("bank/b"), Suspended("bank/b", on=False), Undone(identity(1))))
    assert undone.suspended == {"bank/b"}


def test_a_sitting_that_never_ended_can_be_resumed() -> None:
    state = fold(
        log(
            SittingStarted("s1", "leetcode", 15, ("bank/a", "bank/b", "bank/c")),
            Progress("s1", "t1", "bank/a", Evidence(checks=1), 10),
            Progress("s1", "t1", "bank/a", Evidence(checks=2), 20),
            reviewed("bank/a", sitting="s1"),
            Skipped("t2", "bank/b", "s1"),
            Progress("s1", "t3", "bank/c", Evidence(hints=1), 42.5),
            Progress("another", "t9", "bank/c", Evidence()),
        )
    )
    sitting = state.open_sitting
    assert sitting is not None
    assert sitting.started.questions == ("bank/a", "bank/b", "bank/c")
    assert (sitting.event_id, sitting.at) == (identity(0), NOON)
    assert {name: progress.evidence for name, progress in sitting.progress.items()} == {
        "t1": Evidence(checks=2),
        "t3": Evidence(hints=1),
    }
    assert sitting.settled == {"bank/a", "bank/b"}
    assert sitting.seconds == 42.5


def test_undoing_a_review_opens_its_question_in_the_sitting_again() -> None:
    events = log(SittingStarted("s1", "leetcode"), reviewed("bank/a", sitting="s1"), Undone(identity(1)))
    sitting = fold(events).open_sitting
    assert sitting is not None
    assert sitting.settled == set()


def test_the_newest_of_the_open_sittings_is_the_one_to_resume() -> None:
    started: list[AnyBody] = [SittingStarted("s1", "leetcode"), SittingStarted("s2", "flashcards")]
    newest = fold(log(*started)).open_sitting
    assert newest is not None
    assert newest.started.sitting == "s2"
    other = fold(log(*started, SittingEnded("s2"))).open_sitting
    assert other is not None
    assert other.started.sitting == "s1"
    assert fold(log(*started, SittingEnded("s2"), SittingEnded("s1"))).open_sitting is None


def test_undo_takes_back_the_newest_answer_that_counts() -> None:
    events = log(
        reviewed("bank/a"), Skipped("t", "bank/b"), Noted("t", "bank/b", "answer", "words"), Undone(identity(1))
    )
    assert last_undoable(events[:3]) == events[1]
    assert last_undoable(events) == events[0]
    assert last_undoable(log(Buried("bank/a", "2026-01-01"))) == log(Buried("bank/a", "2026-01-01"))[0]
    assert last_undoable(log(Suspended("bank/a"), Noted("t", "q", "s", "w"), SittingEnded("s"))) is not None
    assert last_undoable(log(SittingStarted("s", "leetcode"))) is None


def test_what_sets_the_parameters_is_kept_in_order_and_can_be_taken_back() -> None:
    events = log(fitted("one"), reviewed(), ParametersReset(), fitted("two"))
    assert fold(events).fits == [events[0], events[2], events[3]]
    assert last_undoable(events) == events[3]
    assert last_undoable(events[:3]) == events[2]
    assert fold(undoing(events, [events[3]])) == fold(events[:3])


def test_parameters_change_no_memory_that_is_there() -> None:
    review = reviewed()
    assert fold(log(review, fitted())).memories == fold(log(review)).memories


@given(events=LOGS, cut=st.integers(0, 20), seed=st.integers())
def test_undoing_a_suffix_is_as_if_it_never_happened(events: list[Event], cut: int, seed: int) -> None:
    suffix = events[cut:]
    random.Random(seed).shuffle(suffix)
    assert fold(undoing(events, suffix)) == fold(events[:cut])


@given(events=LOGS.filter(bool), data=st.data())
def test_undoing_one_event_is_as_if_it_had_been_left_out(events: list[Event], data: st.DataObject) -> None:
    target = data.draw(st.sampled_from(events))
    assert fold(undoing(events, [target])) == fold([event for event in events if event != target])


@given(events=LOGS, seed=st.integers())
def test_the_order_of_reading_and_reading_twice_change_nothing(events: list[Event], seed: int) -> None:
    shuffled = events + events[::2]
    random.Random(seed).shuffle(shuffled)
    assert fold(shuffled) == fold(events)
    assert last_undoable(shuffled) == last_undoable(events)


@given(events=LOGS)
def test_undoing_step_by_step_ends_with_nothing_to_undo(events: list[Event]) -> None:
    undone = 0
    while (target := last_undoable(events)) is not None:
        events = [*events, Event(identity(5000 + undone), NOON + 100 + undone, NOON, Undone(target.id))]
        undone += 1
        assert undone <= 20
    state = fold(events)
    assert (state.reviews, state.memories, state.buried, state.suspended) == ([], Memories(), {}, set())
    assert state.fits == []


def test_a_streak_counts_the_days_in_a_row_up_to_today_or_yesterday() -> None:
    days = {"2024-02-27", "2024-02-28", "2024-02-29", "2024-03-01"}
    assert streak(days, date(2024, 3, 1)) == 4
    assert streak(days, date(2024, 3, 2)) == 4
    assert streak(days, date(2024, 3, 3)) == 0
    assert streak(days - {"2024-02-29"}, date(2024, 3, 1)) == 1
    assert streak(set(), date(2024, 3, 1)) == 0


def test_a_flag_stays_until_it_is_taken_off() -> None:
    events = log(Flagged("bank/a"), Flagged("bank/b"), Flagged("bank/a", on=False))
    assert fold(events[:2]).flagged == {"bank/a", "bank/b"}
    assert fold(events).flagged == {"bank/b"}
    assert fold(log(Flagged("bank/a"), Suspended("bank/a"), reviewed("bank/a", rating=4))).flagged == {"bank/a"}


def test_a_flag_outlasts_the_answer_that_is_taken_back() -> None:
    events = log(reviewed("bank/a"), Flagged("bank/a"))
    last = last_undoable(events)
    assert last == events[0]
    assert fold(undoing(events, events[:1])).flagged == {"bank/a"}


def test_of_two_machines_the_later_flag_counts_whichever_is_read_first() -> None:
    one, other = log(Flagged("bank/a"), Flagged("bank/a", on=False))
    assert fold([one, other]).flagged == fold([other, one]).flagged == set()
