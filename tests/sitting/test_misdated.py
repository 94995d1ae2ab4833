"""What was answered while the clock ran ahead comes back once it is right, and not years later."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from interview_cli.journal.events import AnyBody, Event, Memory, Reviewed
from interview_cli.journal.replay import State, fold, last_review
from interview_cli.schedule.memory import Scheduler
from interview_cli.sitting.misdated import put_right

TODAY = date(2026, 3, 2)


def answered(question: str, day: date) -> Reviewed:
    memory = Scheduler(0.9).review(question, None, 3, day, 0)
    return Reviewed("attempt", question, "card", 3, day.isoformat(), memory)


def state_of(*bodies: AnyBody) -> State:
    return fold(Event(f"{n:032x}", n, n, body) for n, body in enumerate(bodies))


def test_what_was_answered_in_a_year_to_come_is_due_today() -> None:
    usual, ahead = answered("bank/a", date(2026, 3, 1)), answered("bank/b", date(2036, 3, 1))
    found = put_right(state_of(usual, ahead), TODAY)
    assert found.memories["bank/b"].memory.due_day == "2026-03-02"
    assert found.memories["bank/a"].memory == usual.memory
    assert found.memories["bank/b"].last == last_review(ahead)


def test_its_next_review_is_scheduled_as_any_other() -> None:
    found = put_right(state_of(answered("bank/a", TODAY), answered("bank/b", date(2036, 3, 1))), TODAY)
    known = found.memories["bank/b"]
    memory = Scheduler(0.9).review("bank/b", known.memory, 3, TODAY, known.reps)
    assert memory.last_day == "2026-03-02"
    assert 0 < (date.fromisoformat(memory.due_day) - TODAY).days < 30
    assert memory.stability > 0


@pytest.mark.parametrize("days", [0, 1, 2])
def test_a_journey_to_where_it_is_earlier_changes_nothing(days: int) -> None:
    state = state_of(answered("bank/a", TODAY - timedelta(9)), answered("bank/b", TODAY + timedelta(days)))
    assert put_right(state, TODAY) == state


def test_where_every_review_lies_ahead_it_is_todays_clock_that_is_wrong() -> None:
    state = state_of(answered("bank/a", date(2026, 3, 1)), answered("bank/b", date(2026, 3, 2)))
    assert put_right(state, date(1970, 1, 1)) == state
    assert put_right(State(), TODAY) == State()


def test_a_day_that_an_interview_had_brought_forward_is_forgotten() -> None:
    memory = Memory(40.0, 5.0, "2036-01-01", "2036-02-01", "fsrs6-default", "2036-02-20", "2036-02-03")
    ahead = Reviewed("attempt", "bank/b", "card", 3, "2036-01-01", memory)
    found = put_right(state_of(answered("bank/a", TODAY), ahead), TODAY).memories["bank/b"].memory
    assert (found.due_day, found.usual_day, found.interview) == ("2026-03-02", "", "")
