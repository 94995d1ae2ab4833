"""The plan until an interview: all where the minutes suffice, else as far as they reach, and what that comes to."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_cli.journal.events import InterviewPlanned, Memory
from interview_cli.progress.forecast import Subject
from interview_cli.progress.habit import Habit
from interview_cli.progress.interview_plan import Plan, begun, interview_plan
from interview_cli.schedule.intake import intake_days

TODAY = date(2026, 11, 28)
HABIT = Habit(card_seconds=30.0, problem_seconds=1200.0, story_seconds=240.0)
NOTHING_MET = (0, 0)


def unseen(cards: int = 0, problems: int = 0, bank: str = "bank") -> list[Subject]:
    return [
        *(Subject(f"{bank}/c{n}", "card") for n in range(cards)),
        *(Subject(f"{bank}/p{n}", "code") for n in range(problems)),
    ]


def seen(number: int, stability: float = 5.0, ago: int = 5, kind: str = "card") -> list[Subject]:
    last = TODAY - timedelta(ago)
    memory = Memory(stability, 5.0, last.isoformat(), TODAY.isoformat(), "sample")
    return [Subject(f"known/{n}", kind, memory) for n in range(number)]


def wish(days: int = 20, minutes: float | None = None) -> InterviewPlanned:
    return InterviewPlanned((TODAY + timedelta(days)).isoformat(), TODAY.isoformat(), minutes)


def made(
    subjects: list[Subject], days: int = 20, minutes: float | None = None, met: tuple[int, int] = NOTHING_MET
) -> Plan:
    planned = begun(subjects, TODAY, wish(days, minutes), HABIT, 10, met)
    return interview_plan(subjects, TODAY, planned, HABIT, 10, met)


def test_where_the_minutes_suffice_all_is_met_before_the_day() -> None:
    plan = made(unseen(cards=60))
    assert (plan.questions, plan.seen, plan.reached) == (60, 0, 60)
    assert plan.is_enough
    assert plan.minutes_needed == plan.minutes_planned < plan.minutes == 40.0


def test_no_fewer_cards_a_day_come_than_the_setting_has_and_more_where_it_takes_more() -> None:
    assert made(unseen(cards=60)).new_cards_a_day == 10
    assert made(unseen(cards=450), minutes=900).new_cards_a_day == pytest.approx(450 / intake_days(20), abs=0.001)


def test_problems_are_spread_over_the_days() -> None:
    plan = made(unseen(problems=5), days=20, minutes=60)
    assert plan.new_problems_a_day == pytest.approx(5 / intake_days(20), abs=0.001)
    assert sum(day.new_problems for day in plan.load) == pytest.approx(5)


def test_where_they_do_not_suffice_it_reaches_as_many_as_they_allow() -> None:
    plan = made(unseen(cards=300, problems=100), minutes=40)
    assert not plan.is_enough
    assert 0 < plan.reached < 400
    assert plan.minutes_needed > 100
    assert plan.minutes_planned == pytest.approx(40, rel=0.15)
    assert (plan.minutes, plan.minutes_from) == (40, "given")


def test_stories_that_have_been_told_come_up_again_and_take_their_own_time() -> None:
    plan = made([*seen(10, kind="story"), *unseen(cards=30)], minutes=900)
    assert plan.is_enough and (plan.questions, plan.seen) == (40, 10)
    assert plan.load[0].stories == 10.0
    assert plan.load[0].minutes == pytest.approx(10 * 4 + plan.load[0].cards / 2)
    assert (plan.story_seconds, plan.new_cards_a_day) == (240.0, 10)
    cards_only = made([*seen(10), *unseen(cards=30)], minutes=900)
    assert plan.minutes_planned > cards_only.minutes_planned
    assert not any(day.stories for day in cards_only.load)


def test_more_minutes_reach_more() -> None:
    subjects = unseen(cards=300, problems=100)
    reached = [made(subjects, minutes=minutes).reached for minutes in (20, 40, 80, 900)]
    assert reached == sorted(set(reached))
    assert reached[-1] == 400


def test_where_what_is_known_takes_all_the_minutes_nothing_new_comes() -> None:
    plan = made([*seen(400), *unseen(cards=20)], minutes=5)
    assert (plan.new_cards_a_day, plan.reached) == (0, 400)
    assert plan.minutes_planned > 5


def test_what_was_met_today_does_not_leave_the_last_ones_without_a_day() -> None:
    plan = made(unseen(cards=40, problems=4), days=4, minutes=900, met=(10, 1))
    assert plan.is_enough


def test_the_minutes_are_the_learners_usual_ones_unless_they_are_given() -> None:
    planned = begun(unseen(5), TODAY, wish(), HABIT, 10, NOTHING_MET)
    usual = Habit(30.0, 1200.0, 240.0, minutes=55.0, has_days=True)
    plan = interview_plan(unseen(5), TODAY, planned, usual, 10, NOTHING_MET)
    assert (plan.minutes, plan.minutes_from) == (55.0, "usual")
    assert made(unseen(5)).minutes_from == "default"


def test_days_without_practice_are_told_as_falling_behind() -> None:
    subjects = unseen(problems=14)
    planned = begun(subjects, TODAY, wish(20, 900), HABIT, 10, NOTHING_MET)
    later = interview_plan(subjects, TODAY + timedelta(10), planned, HABIT, 10, NOTHING_MET)
    assert later.reached < later.questions
    assert later.minutes_needed <= later.minutes


def test_the_costliest_bank_comes_first_and_one_without_new_ones_costs_nothing() -> None:
    plan = made([*seen(3), *unseen(cards=20, bank="cheap"), *unseen(problems=20, bank="dear")])
    assert [(each.bank, each.unseen) for each in plan.by_bank] == [("dear", 20), ("cheap", 20), ("known", 0)]
    assert plan.by_bank[-1].minutes == 0


def test_the_load_has_every_day_from_today_to_the_eve() -> None:
    plan = made(unseen(cards=10), days=3)
    assert [each.day for each in plan.load] == ["2026-11-28", "2026-11-29", "2026-11-30"]
    assert all(each.minutes == pytest.approx(each.cards * 0.5, abs=0.1) for each in plan.load)


def test_with_no_question_at_all_it_is_empty_and_enough() -> None:
    plan = made([])
    assert (plan.questions, plan.reached, plan.recall, plan.minutes_planned) == (0, 0, None, 0.0)
    assert plan.is_enough


@settings(max_examples=25)
@given(
    cards=st.integers(0, 80),
    problems=st.integers(0, 20),
    known=st.integers(0, 60),
    days=st.integers(1, 60),
    minutes=st.none() | st.floats(1, 900),
)
def test_whatever_there_is_the_plan_adds_up(
    cards: int, problems: int, known: int, days: int, minutes: float | None
) -> None:
    plan = made([*seen(known), *unseen(cards, problems)], days, minutes)
    assert plan.seen == known <= plan.reached <= plan.questions == known + cards + problems
    new = sum(each.new_cards + each.new_problems for each in plan.load)
    assert new == pytest.approx(plan.reached - plan.seen, abs=0.5)
    assert len(plan.load) == plan.days == days
    assert plan.minutes_planned <= plan.minutes_needed or plan.is_enough
    assert msgspec.json.decode(msgspec.json.encode(plan), type=Plan) == plan
