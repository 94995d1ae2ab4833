"""The days until an interview in advance: what is due comes up, what is new is met, and more is known with a plan."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_cli.journal.events import Memory
from interview_cli.progress.forecast import Forecast, Intake, Subject, forecast
from interview_cli.schedule.curve import retrievability
from interview_cli.schedule.deadline import LAST_STRETCH, Deadline
from interview_cli.schedule.stability import interval

TODAY = date(2026, 11, 28)
NOTHING_NEW = Intake(0.0, 0.0)


def remembered(stability: float, ago: int, due_in: int | None = None) -> Memory:
    last = TODAY - timedelta(ago)
    due = last + timedelta(interval(stability, 0.9)) if due_in is None else TODAY + timedelta(due_in)
    return Memory(stability, 5.0, last.isoformat(), due.isoformat(), "sample")


def told(subjects: list[Subject], days: int, intake: Intake = NOTHING_NEW, plan: bool = True) -> Forecast:
    day = TODAY + timedelta(days)
    return forecast(subjects, TODAY, day, intake, 0.25, Deadline(day, TODAY) if plan else None)


def cards(number: int, memory: Memory | None = None) -> list[Subject]:
    return [Subject(f"bank/{n}", "card", memory) for n in range(number)]


def test_what_is_due_today_comes_up_today_and_what_is_overdue_too() -> None:
    found = told([Subject("b/a", "card", remembered(5, 5, 0)), Subject("b/c", "code", remembered(5, 9, -4))], 20)
    assert [found.days[0].cards, found.days[0].problems] == pytest.approx([1, 1])


def test_what_is_known_well_on_the_day_does_not_come_up() -> None:
    found = told(cards(1, remembered(900, 10)), 20)
    assert sum(each.cards for each in found.days) == 0
    assert found.recall == pytest.approx(retrievability(900, 30))


def test_what_would_be_weak_on_the_day_comes_up_in_the_last_stretch() -> None:
    weak = remembered(60, 30, 30)
    found = told(cards(40, weak), 25)
    assert found.reviews["bank/0"] >= 1
    assert sum(each.cards for each in found.days[:-LAST_STRETCH]) == 0
    assert sum(each.cards for each in told(cards(40, weak), 25, plan=False).days) == 0


def test_new_ones_are_met_at_the_pace_and_in_the_order_they_are_given() -> None:
    found = told(cards(7), 8, Intake(2.0, 0.0))
    assert [each.new_cards for each in found.days] == pytest.approx([2, 2, 2, 1, 0, 0, 0, 0])
    assert found.met == 7
    fewer = told(cards(7), 8, Intake(0.5, 0.0))
    assert set(fewer.reviews) == {"bank/0", "bank/1", "bank/2"}


def test_what_was_met_today_is_part_of_todays_pace() -> None:
    found = told(cards(7), 8, Intake(2.0, 0.0, met_cards=1))
    assert [each.new_cards for each in found.days[:3]] == pytest.approx([1, 2, 2])


def test_cards_and_problems_are_counted_apart() -> None:
    found = told([*cards(2), Subject("b/c", "code")], 8, Intake(1.0, 1.0))
    assert sum(each.new_cards for each in found.days) == pytest.approx(2)
    assert sum(each.new_problems for each in found.days) == pytest.approx(1)
    assert all(each.cards >= each.new_cards and each.problems >= each.new_problems for each in found.days)


def test_every_review_of_a_day_belongs_to_a_question() -> None:
    found = told([*cards(30), *[Subject(f"b/{n}", "code", remembered(3, 2)) for n in range(30)]], 30, Intake(3.0, 0.0))
    assert sum(found.reviews.values()) == pytest.approx(sum(each.cards + each.problems for each in found.days))


def test_with_nothing_to_know_there_is_no_recall() -> None:
    assert (told([], 5).recall, told(cards(3), 5).recall, told(cards(3), 5).met) == (None, None, 0)


def test_the_same_present_gives_the_same_forecast() -> None:
    subjects = [*cards(20, remembered(8, 4)), *cards(0)]
    assert told(subjects, 30) == told(subjects, 30)


def test_a_bank_that_the_interview_is_not_about_lives_on_as_usual() -> None:
    subjects = cards(20, remembered(60, 30, 30))
    day = TODAY + timedelta(25)
    other = forecast(subjects, TODAY, day, NOTHING_NEW, 0.25, Deadline(day, TODAY, ("quant",)))
    assert other == told(subjects, 25, plan=False)


MEMORIES = st.builds(
    lambda stability, since: remembered(stability, min(since, interval(stability, 0.9) + 30)),
    st.floats(0.3, 400),
    st.integers(1, 400),
)


@settings(max_examples=40)
@given(memories=st.lists(st.none() | MEMORIES, min_size=1, max_size=12), days=st.integers(1, 60), kind=st.booleans())
def test_with_the_plan_at_least_as_much_is_known_on_the_day_whatever_is_remembered(
    memories: list[Memory | None], days: int, kind: bool
) -> None:
    subjects = [Subject(f"b/{n}", "code" if kind else "card", memory) for n, memory in enumerate(memories)]
    intake = Intake(1.0, 1.0)
    found, usual = told(subjects, days, intake), told(subjects, days, intake, plan=False)
    assert found.met == usual.met
    if found.recall is not None and usual.recall is not None:
        # Two thousand lives: chance moves the average by less than this.
        assert found.recall >= usual.recall - 0.01
