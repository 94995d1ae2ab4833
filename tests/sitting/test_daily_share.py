"""How many unseen questions belong to today: by the setting, or by the plan until an interview."""

from __future__ import annotations

from datetime import date

import pytest

from interview_cli.journal.events import Event, InterviewPlanned, Memory, Reviewed
from interview_cli.journal.replay import State, fold
from interview_cli.sitting.daily_share import daily_share, met_today

TODAY = date(2026, 11, 30)
PLANNED = InterviewPlanned("2026-12-20", "2026-11-28", new_cards=2.5, new_problems=0.5)


def review(question: str, kind: str = "card", day: date = TODAY) -> Reviewed:
    memory = Memory(2.0, 5.0, day.isoformat(), "2026-12-30", "sample")
    return Reviewed("attempt", question, kind, 3, day.isoformat(), memory)


def state(*bodies: Reviewed | InterviewPlanned) -> State:
    return fold(Event(f"{n:032x}", n, n, body) for n, body in enumerate(bodies))


def test_without_an_interview_the_setting_says_how_many_cards_and_no_problems_are_set() -> None:
    found = daily_share(state(), TODAY, 10, 200)
    assert (found.cards, found.problems, found.deadline) == (10, 0, None)


def test_what_was_met_today_for_the_first_time_counts_and_nothing_else() -> None:
    met_before = review("bank/b", day=date(2026, 11, 1))
    known = state(review("bank/a"), met_before, review("bank/b"), review("bank/c", "code"), review("bank/d", "story"))
    assert met_today(known, TODAY) == (1, 1)
    assert daily_share(known, TODAY, 10, 200).cards == 9
    assert daily_share(known, TODAY, 0, 200).cards == 0


@pytest.mark.parametrize(("day", "cards", "problems"), [(28, 3, 1), (29, 2, 0), (30, 3, 1)])
def test_with_one_ahead_the_plan_says_how_many_of_both(day: int, cards: int, problems: int) -> None:
    found = daily_share(state(PLANNED), date(2026, 11, day), 10, 200)
    assert (found.cards, found.problems) == (cards, problems)


def test_what_was_met_today_is_taken_off_the_plans_share_too() -> None:
    found = daily_share(state(PLANNED, review("bank/a"), review("bank/c", "code")), TODAY, 10, 200)
    assert (found.cards, found.problems) == (2, 0)


def test_in_the_last_days_there_is_nothing_new() -> None:
    assert daily_share(state(PLANNED), date(2026, 12, 18), 10, 200).cards == 0


def test_from_the_day_of_the_interview_on_the_setting_holds_again() -> None:
    for day in (20, 21):
        assert daily_share(state(PLANNED), date(2026, 12, day), 10, 200).cards == 10


def test_new_ones_come_from_the_banks_of_the_interview() -> None:
    about = InterviewPlanned("2026-12-20", "2026-11-28", None, ("quant",), 3.0)
    assert daily_share(state(about), TODAY, 10, 200).takes("quant/a")
    assert not daily_share(state(about), TODAY, 10, 200).takes("leetcode/a")
    assert daily_share(state(), TODAY, 10, 200).takes("leetcode/a")


def test_cards_answered_again_today_leave_fewer_of_those_due() -> None:
    again = [review("bank/a"), review("bank/a")]
    assert daily_share(state(), TODAY, 10, 20).due == 20
    assert daily_share(state(*again), TODAY, 10, 20).due == 19
    assert daily_share(state(PLANNED, *again), TODAY, 10, 20).due == 19
    assert daily_share(state(*again), TODAY, 10, 0).due == 0
