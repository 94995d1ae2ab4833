"""An interview bends due days and nothing else: what would be weak on its day comes up shortly before."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from msgspec.structs import replace

from interview_cli.journal.events import InterviewPlanned, Memory, Rating
from interview_cli.schedule.curve import retrievability
from interview_cli.schedule.deadline import (
    LAST_STRETCH,
    Deadline,
    aim,
    bent,
    bent_outcomes,
    brought_forward,
    draw_of,
)
from interview_cli.schedule.memory import RATINGS, Scheduler, retention_for
from interview_cli.schedule.parameters import DEFAULT
from interview_cli.schedule.stability import reviewed

PLANNED_ON = date(2026, 11, 28)
INTERVIEW = date(2026, 12, 20)
DEADLINE = Deadline(INTERVIEW, PLANNED_ON)
KINDS = st.sampled_from(["code", "card", "story", "pattern"])
QUESTIONS = st.sampled_from([f"bank/{n}" for n in range(50)])


def remembered(stability: float, last: date, due: date, difficulty: float = 5.0) -> Memory:
    return Memory(stability, difficulty, last.isoformat(), due.isoformat(), DEFAULT.version)


def recall_on_the_day(memory: Memory, day: date = INTERVIEW) -> float:
    return retrievability(memory.stability, (day - date.fromisoformat(memory.last_day)).days)


@st.composite
def histories(draw: st.DrawFn) -> tuple[str, str, dict[Rating, Memory], date]:
    """A question with any history: its id and kind, what each rating would now make of it, and the day of now."""
    question, kind = draw(QUESTIONS), draw(KINDS)
    scheduler = Scheduler(retention_for(kind))
    day = PLANNED_ON - timedelta(draw(st.integers(0, 400)))
    memory = None
    for reps, (rating, gap) in enumerate(
        draw(st.lists(st.tuples(st.sampled_from(RATINGS), st.integers(1, 120)), max_size=6))
    ):
        memory = scheduler.review(question, memory, rating, day, reps)
        day += timedelta(gap)
    return question, kind, scheduler.preview(question, memory, day, 7), day


DEADLINES = st.builds(
    lambda days, length: Deadline(PLANNED_ON + timedelta(days + length), PLANNED_ON + timedelta(days)),
    st.integers(-100, 100),
    st.integers(1, 200),
)


@given(history=histories(), deadline=DEADLINES)
def test_only_the_due_day_is_bent_and_never_to_a_later_day_nor_to_the_day_of_the_review(
    history: tuple[str, str, dict[Rating, Memory], date], deadline: Deadline
) -> None:
    question, kind, outcomes, _ = history
    for memory in outcomes.values():
        found = bent(question, kind, memory, deadline)
        assert replace(found, due_day=memory.due_day, usual_day="", interview="") == memory
        assert memory.last_day < found.due_day <= memory.due_day


@given(history=histories(), deadline=DEADLINES)
def test_what_does_not_come_up_again_before_the_day_is_known_well_enough_on_it(
    history: tuple[str, str, dict[Rating, Memory], date], deadline: Deadline
) -> None:
    question, kind, outcomes, _ = history
    for memory in outcomes.values():
        found = bent(question, kind, memory, deadline)
        no_day_is_left = date.fromisoformat(memory.last_day) + timedelta(1) >= deadline.day
        if found.due_day >= deadline.day.isoformat() and not no_day_is_left:
            assert recall_on_the_day(found, deadline.day) >= aim(retention_for(kind)) > retention_for(kind)


@given(history=histories(), deadline=DEADLINES)
def test_what_is_known_well_enough_or_comes_up_before_the_day_is_left_alone(
    history: tuple[str, str, dict[Rating, Memory], date], deadline: Deadline
) -> None:
    question, kind, outcomes, _ = history
    for memory in outcomes.values():
        well_known = recall_on_the_day(memory, deadline.day) >= aim(retention_for(kind))
        if well_known or memory.due_day < deadline.day.isoformat():
            assert bent(question, kind, memory, deadline) == memory


@given(history=histories(), deadline=DEADLINES)
def test_what_is_brought_forward_comes_up_in_the_last_stretch_and_not_before_it_was_planned(
    history: tuple[str, str, dict[Rating, Memory], date], deadline: Deadline
) -> None:
    question, kind, outcomes, _ = history
    for memory in outcomes.values():
        found = bent(question, kind, memory, deadline)
        if found != memory:
            due = date.fromisoformat(found.due_day)
            assert deadline.since <= due < deadline.day <= due + timedelta(LAST_STRETCH)
            assert (found.usual_day, found.interview) == (memory.due_day, deadline.day.isoformat())


@given(history=histories(), deadline=DEADLINES)
def test_without_the_interview_the_usual_day_holds_again_as_if_there_had_been_none(
    history: tuple[str, str, dict[Rating, Memory], date], deadline: Deadline
) -> None:
    question, kind, outcomes, _ = history
    for rating, memory in bent_outcomes(question, kind, outcomes, deadline).items():
        assert bent(question, kind, memory, None) == outcomes[rating]


@given(history=histories(), deadline=DEADLINES, other=DEADLINES)
def test_what_was_written_under_a_deadline_holds_under_it_and_another_one_bends_it_anew(
    history: tuple[str, str, dict[Rating, Memory], date], deadline: Deadline, other: Deadline
) -> None:
    question, kind, outcomes, _ = history
    assume(other.day != deadline.day)
    for rating, memory in bent_outcomes(question, kind, outcomes, deadline).items():
        assert bent(question, kind, memory, deadline) == memory
        assert bent(question, kind, memory, other) == bent(question, kind, outcomes[rating], other)


@given(history=histories(), deadline=DEADLINES)
def test_a_better_rating_never_comes_back_sooner(
    history: tuple[str, str, dict[Rating, Memory], date], deadline: Deadline
) -> None:
    question, kind, outcomes, _ = history
    found = bent_outcomes(question, kind, outcomes, deadline)
    days = [found[rating].due_day for rating in RATINGS]
    assert days == sorted(days)
    assert all(found[rating].due_day <= outcomes[rating].due_day for rating in RATINGS)
    for rating in RATINGS:
        if bent(question, kind, outcomes[rating], deadline).due_day < deadline.day.isoformat():
            assert found[rating].due_day < deadline.day.isoformat()


def expected_recall(memory: Memory, review: date, day: date) -> float:
    """On the day, when the question is reviewed once more before it: what is recalled is rated good."""
    recall = recall_on_the_day(memory, review)
    left = (day - review).days
    good, _ = reviewed(memory.stability, memory.difficulty, recall, 3)
    lapsed, _ = reviewed(memory.stability, memory.difficulty, recall, 1)
    return recall * retrievability(good, left) + (1 - recall) * retrievability(lapsed, left)


@given(history=histories(), deadline=DEADLINES)
@example(history=("bank/1", "code", {3: remembered(700.0, date(2026, 1, 1), date(2033, 1, 1), 10.0)}, PLANNED_ON),
         deadline=Deadline(date(2027, 11, 1), PLANNED_ON))  # fmt: skip
def test_being_brought_forward_raises_the_recall_expected_on_the_day(
    history: tuple[str, str, dict[Rating, Memory], date], deadline: Deadline
) -> None:
    question, kind, outcomes, _ = history
    for memory in outcomes.values():
        found = bent(question, kind, memory, deadline)
        if found != memory:
            without = recall_on_the_day(memory, deadline.day)
            assert expected_recall(memory, date.fromisoformat(found.due_day), deadline.day) > without


@given(
    stability=st.floats(1, 36_500),
    difficulty=st.floats(1, 10),
    elapsed=st.integers(2, 3_000),
    kind=KINDS,
    draw=st.floats(0, 1, exclude_max=True),
)
def test_so_it_does_for_any_memory(stability: float, difficulty: float, elapsed: int, kind: str, draw: float) -> None:
    last = INTERVIEW - timedelta(elapsed)
    day = INTERVIEW.toordinal()
    due = brought_forward(stability, last.toordinal(), day + 1, day, 0, retention_for(kind), draw)
    if due < day:
        memory = remembered(stability, last, INTERVIEW, difficulty)
        assert expected_recall(memory, date.fromordinal(due), INTERVIEW) > recall_on_the_day(memory)


def test_a_weak_card_is_brought_forward_and_a_strong_one_is_not() -> None:
    last = INTERVIEW - timedelta(30)
    weak = remembered(30.0, last, INTERVIEW + timedelta(3))
    assert recall_on_the_day(weak) == pytest.approx(0.90, abs=0.001)
    found = bent("bank/a", "card", weak, DEADLINE)
    assert "2026-12-13" <= found.due_day <= "2026-12-19"
    strong = remembered(90.0, last, last + timedelta(90))
    assert recall_on_the_day(strong) == pytest.approx(0.957, abs=0.001)
    assert bent("bank/a", "card", strong, DEADLINE) == strong


def test_a_problem_may_be_weaker_than_a_card() -> None:
    memory = remembered(60.0, INTERVIEW - timedelta(40), INTERVIEW + timedelta(60))
    assert 0.90 < recall_on_the_day(memory) < 0.95
    assert bent("bank/a", "code", memory, DEADLINE) == memory
    assert bent("bank/a", "card", memory, DEADLINE).due_day < "2026-12-20"


def test_what_is_brought_forward_is_shared_out_over_the_days() -> None:
    memory = remembered(100.0, INTERVIEW - timedelta(60), INTERVIEW + timedelta(40))
    days = [bent(f"bank/{n}", "card", memory, DEADLINE).due_day for n in range(280)]
    counts = {day: days.count(day) for day in set(days)}
    assert len(counts) == LAST_STRETCH
    assert max(counts.values()) < 3 * 280 / LAST_STRETCH


def test_the_day_a_question_draws_is_its_own_everywhere() -> None:
    assert draw_of("leetcode/two-sum") == pytest.approx(0.4526, abs=0.0001)
    assert 0 <= draw_of("\udc80") < 1


def test_only_the_banks_of_the_interview_are_brought_forward() -> None:
    deadline = Deadline(INTERVIEW, PLANNED_ON, ("ml", "quant"))
    weak = remembered(30.0, INTERVIEW - timedelta(30), INTERVIEW + timedelta(3))
    assert bent("ml/a", "card", weak, deadline) != weak
    assert bent("ml2/a", "card", weak, deadline) == weak


@pytest.mark.parametrize(("today", "ahead"), [("2026-12-19", True), ("2026-12-20", False), ("2026-12-21", False)])
def test_an_interview_is_ahead_until_its_day(today: str, ahead: bool) -> None:
    planned = InterviewPlanned("2026-12-20", "2026-11-28")
    assert (Deadline.ahead(planned, date.fromisoformat(today)) is not None) is ahead


def test_without_an_interview_nothing_is_ahead() -> None:
    assert Deadline.ahead(None, PLANNED_ON) is None
    assert Deadline.ahead(InterviewPlanned(None, "2026-11-28"), PLANNED_ON) is None


def test_the_queue_is_weighed_for_the_day_in_the_last_stretch_only() -> None:
    early = INTERVIEW - timedelta(LAST_STRETCH + 1)
    assert DEADLINE.weighed_on(early) == early
    assert DEADLINE.weighed_on(early + timedelta(1)) == INTERVIEW


@given(st.floats(5.0, 200.0), st.floats(0.1, 0.8))
def test_what_is_weak_on_the_day_is_judged_by_the_decay_in_force(stability: float, decay: float) -> None:
    last, due, day = 100, 400, 122
    found = brought_forward(stability, last, due, day, last, 0.90, 0.5, decay)
    recall = retrievability(stability, day - last, decay)
    assert (found == due) == (recall >= aim(0.90))
    assert last < found < day or found == due
