"""The journal seen with an interview ahead: other due days, the same memories; afterwards as if there had been none."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from interview_cli.journal.events import AnyBody, Event, InterviewPlanned, Memory, Rating, Reviewed, Undone
from interview_cli.journal.memories import Memories
from interview_cli.journal.replay import State, fold
from interview_cli.schedule.deadline import Deadline, bent_outcomes
from interview_cli.schedule.memory import Scheduler, retention_for
from interview_cli.sitting.under_deadline import under_deadline

START = date(2026, 11, 1)
INTERVIEW = date(2026, 12, 20)
PLANNED = InterviewPlanned(INTERVIEW.isoformat(), "2026-11-15")
DAYS = st.lists(st.tuples(st.sampled_from(["bank/a", "bank/b", "bank/c#pattern"]), st.sampled_from([1, 2, 3, 4])))


def log(bodies: list[AnyBody]) -> list[Event]:
    return [Event(f"{n:032x}", n, n, body) for n, body in enumerate(bodies)]


def practised(answers: list[list[tuple[str, Rating]]], planned_on: int) -> list[AnyBody]:
    """A day a list of answers; on one of the days the interview is planned. Each memory is that of its event."""
    memories: dict[str, tuple[Memory, int]] = {}
    bodies: list[AnyBody] = []
    for offset, answered in enumerate(answers):
        day = START + timedelta(3 * offset)
        if offset == planned_on:
            bodies.append(InterviewPlanned(INTERVIEW.isoformat(), day.isoformat()))
        deadline = Deadline(INTERVIEW, day) if offset >= planned_on and day < INTERVIEW else None
        for question, rating in answered:
            memory, reps = memories.get(question, (None, 0))
            outcomes = Scheduler(retention_for("card")).preview(question, memory, day, reps)
            memory = bent_outcomes(question, "card", outcomes, deadline)[rating]
            memories[question] = memory, reps + 1
            bodies.append(Reviewed("a", question, "card", rating, day.isoformat(), memory))
    return bodies


def due(state: State) -> dict[str, str]:
    return {name: known.memory.due_day for name, known in state.memories.items()}


def usual(state: State) -> dict[str, str]:
    return {name: known.memory.usual_day or known.memory.due_day for name, known in state.memories.items()}


def test_a_memory_from_before_the_plan_is_brought_forward_too() -> None:
    memory = Memory(40.0, 5.0, "2026-11-10", "2026-12-22", "fsrs6-default")
    state = fold(log([Reviewed("a", "bank/a", "card", 3, "2026-11-10", memory), PLANNED]))
    seen = under_deadline(state, date(2026, 11, 20))
    assert "2026-12-06" <= seen.memories["bank/a"].memory.due_day < "2026-12-20"
    assert seen.memories["bank/a"].last == state.memories["bank/a"].last
    assert under_deadline(state, INTERVIEW) == state


@given(answers=st.lists(DAYS, max_size=14), planned_on=st.integers(0, 14), ahead=st.integers(0, 90))
def test_nothing_is_due_later_than_usual_and_once_the_day_is_over_or_cleared_all_is_usual(
    answers: list[list[tuple[str, Rating]]], planned_on: int, ahead: int
) -> None:
    bodies = practised(answers, planned_on)
    today = START + timedelta(ahead)
    state = fold(log(bodies))
    seen = under_deadline(state, today)
    assert usual(seen) == usual(state)
    for name, day in due(seen).items():
        assert state.memories[name].memory.last_day < day <= usual(state)[name]
    assert due(under_deadline(state, INTERVIEW)) == usual(state)
    cleared = fold(log([*bodies, InterviewPlanned(None, today.isoformat())]))
    assert due(under_deadline(cleared, today)) == usual(state)


@given(answers=st.lists(DAYS, max_size=14), planned_on=st.integers(0, 14))
def test_what_was_shown_beside_the_keys_is_what_the_queue_goes_by(
    answers: list[list[tuple[str, Rating]]], planned_on: int
) -> None:
    bodies = practised(answers, planned_on)
    last = next((body for body in reversed(bodies) if isinstance(body, Reviewed)), None)
    if last is not None and last.study_day < INTERVIEW.isoformat():
        seen = under_deadline(fold(log(bodies)), date.fromisoformat(last.study_day))
        planned = any(isinstance(body, InterviewPlanned) for body in bodies[: bodies.index(last)])
        if planned or not any(isinstance(body, InterviewPlanned) for body in bodies):
            assert seen.memories[last.question].memory == last.memory


def test_undoing_a_review_brings_back_the_due_day_before_it() -> None:
    bodies = practised([[("bank/a", 3)], [("bank/a", 4)]], 0)
    before = under_deadline(fold(log(bodies[:2])), START)
    assert under_deadline(fold(log([*bodies, Undone(f"{2:032x}")])), START) == before


def test_an_interview_in_another_bank_bends_nothing() -> None:
    memory = Memory(40.0, 5.0, "2026-11-10", "2026-12-22", "fsrs6-default")
    other = replace(PLANNED, banks=("quant",))
    state = fold(log([Reviewed("a", "bank/a", "card", 3, "2026-11-10", memory), other]))
    assert due(under_deadline(state, date(2026, 11, 20))) == {"bank/a": "2026-12-22"}


ANSWERS = st.lists(DAYS, min_size=1, max_size=12)


@given(ANSWERS, ANSWERS, st.integers(0, 11), st.integers(0, 60))
def test_due_days_kept_in_a_file_are_those_reckoned_anew(
    older: list[list[tuple[str, Rating]]], newer: list[list[tuple[str, Rating]]], planned_on: int, days: int
) -> None:
    today = START + timedelta(days)
    state = fold(log(practised(older, planned_on)))
    changed = fold(log(practised(newer, planned_on))).memories
    kept = Memories(kept=state.memories.kept("the fold of these events"))
    with TemporaryDirectory() as folder:
        file = Path(folder) / "cache" / "interview.msgpack"
        for interview in (state.interview, PLANNED, None, replace(PLANNED, day="2026-12-02"), PLANNED):
            there = replace(state, memories=kept, interview=interview)
            for seen in (there, replace(there, memories=kept.with_changes(changed))):
                anew = under_deadline(replace(seen, memories=Memories(seen.memories)), today)
                for _ in range(2):
                    assert under_deadline(seen, today, file=file) == anew
        if file.exists():
            file.write_bytes(file.read_bytes()[:-1])
            assert under_deadline(there, today, file=file) == under_deadline(there, today)


def test_due_days_of_other_events_are_not_believed(tmp_path: Path) -> None:
    memory = Memory(40.0, 5.0, "2026-11-10", "2026-12-22", "fsrs6-default")
    file = tmp_path / "interview.msgpack"
    for name, question in (("some events", "bank/a"), ("others", "bank/b")):
        state = fold(log([Reviewed("a", question, "card", 3, "2026-11-10", memory), PLANNED]))
        state = replace(state, memories=Memories(kept=state.memories.kept(name)))
        assert list(under_deadline(state, date(2026, 11, 20), file=file).memories) == [question]
