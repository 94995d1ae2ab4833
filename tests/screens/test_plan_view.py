"""The plan as a page: what it takes, what to do where that is too much, a chart; at any width, and as JSON."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import msgspec
import pytest
from screen_samples import TODAY, WIDTHS, flat, rendered

from interview_cli.journal.events import InterviewPlanned
from interview_cli.progress.interview_plan import BankLoad, DayLoad, Plan
from interview_cli.screens.home_view import Interview, Page, home
from interview_cli.screens.plan_view import as_json, no_plan, plan_view


def load(days: int) -> tuple[DayLoad, ...]:
    return tuple(
        DayLoad((TODAY + timedelta(n)).isoformat(), 30.0 + n, 1.4, 0.0, 10.0 * (n < 15), 0.5, 38.2 + n)
        for n in range(days)
    )


def made(days: int = 22, **changes: object) -> Plan:
    plan = Plan(
        day=(TODAY + timedelta(days)).isoformat(),
        days=days,
        planned_on=TODAY.isoformat(),
        banks=(),
        minutes=40.0,
        minutes_from="given",
        minutes_needed=38.4,
        minutes_planned=38.4,
        questions=1230,
        seen=1000,
        reached=1230,
        unseen_cards=200,
        unseen_problems=30,
        new_cards_a_day=12.4,
        new_problems_a_day=0.55,
        recall=0.9634,
        recall_without=0.921,
        card_seconds=24.6,
        problem_seconds=1080.0,
        story_seconds=240.0,
        load=load(days),
        by_bank=(BankLoad("leetcode", 30, 120.0), BankLoad("quant", 200, 30.0), BankLoad("ml", 0, 0.0)),
    )
    return msgspec.structs.replace(plan, **changes)


HOPELESS = made(minutes_needed=191.6, reached=1050)
PLANS = (made(), made(1), made(60), made(366), HOPELESS, made(banks=("quant", "leetcode")), made(recall=None))


def page(plan: Plan, width: int = 100) -> str:
    return rendered(plan_view(plan, TODAY, width), width)


@pytest.mark.parametrize("width", [20, *WIDTHS])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for plan in PLANS:
        assert page(plan, width).strip()


@pytest.mark.parametrize("width", [40, 100])
def test_it_says_when_how_much_and_what_will_be_known(width: int) -> None:
    text = flat(page(made(), width))
    assert "Interview on Tuesday 24 March 2026 in 22 days" in text
    assert "About 38 minutes a day get you through all 1,230 questions." in text
    assert "New: 12 cards a day and 4 problems a week, until 23 March." in text
    assert "On the day you know 96% of what you have met, without the plan 92%." in text
    assert "a card counts 25 s, a problem 18 m" in text


@pytest.mark.parametrize("width", [40, 100])
def test_a_hopeless_load_is_told_with_what_can_be_done(width: int) -> None:
    text = flat(page(HOPELESS, width))
    assert "All 1,230 questions take about 192 minutes a day; at 40 minutes a day you reach 1,050:" in text
    assert "leave out leetcode, 120 minutes a day" in text
    assert "drill plan --bank quant --bank ml" in text
    assert "begin with these 1,050" in text
    assert "drill plan --minutes 192" in text


def test_a_day_that_takes_much_longer_than_the_average_one_is_named() -> None:
    assert "fullest" not in page(made(load=load(5)))
    fuller = (*load(21), msgspec.structs.replace(load(22)[-1], minutes=104.4))
    assert "The fullest day, Mon 23 Mar, takes about 104 minutes." in flat(page(made(load=fuller)))
    assert "fullest" not in page(made(load=fuller, minutes=120.0))


def test_what_can_be_done_stands_in_a_column_where_there_is_room() -> None:
    lines = page(HOPELESS).splitlines()
    columns = {line.index("drill plan") for line in lines if "drill plan" in line}
    assert len(columns) == 1


def test_a_single_bank_cannot_be_left_out() -> None:
    text = flat(page(msgspec.structs.replace(HOPELESS, by_bank=HOPELESS.by_bank[:1])))
    assert "leave out" not in text
    assert "begin with these" in text


def test_where_there_is_no_room_for_new_ones_it_says_what_the_known_ones_take() -> None:
    text = flat(page(msgspec.structs.replace(HOPELESS, reached=1000, minutes_planned=61.0)))
    assert "keep what you know it takes 61 minutes a day by itself" in text


def test_a_plan_that_has_fallen_behind_can_be_made_anew() -> None:
    text = flat(page(made(reached=1200)))
    assert "has fallen behind and reaches 1,200; plan anew: drill plan --interview 2026-03-24" in text


def test_usual_minutes_are_called_so() -> None:
    assert "at your usual 40 minutes a day" in flat(page(msgspec.structs.replace(HOPELESS, minutes_from="usual")))


def test_the_banks_of_the_interview_are_named() -> None:
    assert "in 22 days, about quant, leetcode" in flat(page(made(banks=("quant", "leetcode"))))


def rows(plan: Plan, width: int = 100) -> list[str]:
    return [line for line in page(plan, width).splitlines() if "█" in line]


def test_the_chart_has_a_row_a_day_then_a_week_then_four_weeks() -> None:
    assert len(rows(made(22))) == 22
    assert rows(made(22))[0].split()[:6] == ["Mon", "2", "Mar", "30", "1", "38"]
    weeks = rows(made(60))
    assert len(weeks) == 9
    assert weeks[0].split()[:6] == ["from", "2", "Mar", "33", "1", "41"]
    assert len(rows(made(366))) == 14


def test_the_longest_bar_is_the_day_with_the_most_minutes() -> None:
    lengths = [row.count("█") for row in rows(made(22))]
    assert lengths == sorted(lengths)
    assert lengths[-1] == 30


def test_the_json_has_exactly_its_fields() -> None:
    data = json.loads(as_json(made(2)))
    assert set(data) == set(Plan.__struct_fields__)
    assert set(data["load"][0]) == {"day", "cards", "problems", "stories", "new_cards", "new_problems", "minutes"}
    assert set(data["by_bank"][0]) == {"bank", "unseen", "minutes"}
    assert as_json(None) == "null"


def test_without_an_interview_ahead_it_says_so_and_how_to_plan_one() -> None:
    today = date(2026, 12, 20)
    assert no_plan(None, today) == "No interview is planned. `drill plan --interview DATE` plans one."
    assert no_plan(InterviewPlanned("2026-12-20", "2026-11-28"), today).startswith("The interview is today")
    over = no_plan(InterviewPlanned("2026-12-19", "2026-11-28"), today)
    assert over.startswith("The interview of Saturday 19 December 2026 is over; all is due as usual.")


# On the first page


HOME = Page(
    today=TODAY,
    streak=3,
    first_time=False,
    cards_due=0,
    new_cards=0,
    new_problems=30,
    problems=(),
    topics=(),
    minutes=0.0,
    next_due=None,
    interview=Interview(22),
)


def line(shown: Page, width: int = 100) -> str:
    found = [
        each
        for each in rendered(home(shown, lambda entry: "", width), width).splitlines()
        if "interview in " in each or "interview t" in each or "the interview is" in each
    ]
    assert len(found) == 1
    assert len(found[0].rstrip()) <= width
    return found[0].strip()


def test_the_first_page_says_in_one_line_how_many_days_there_are_and_that_today_is_done() -> None:
    assert line(HOME) == "interview in 22 days · today's share is done"
    assert line(HOME, 40) == "interview in 22 days · today is done"


def test_it_says_what_is_left_of_today_what_is_due_and_what_is_new() -> None:
    shown = replace(HOME, cards_due=9, new_cards=3, interview=Interview(22, new_problems=1))
    assert line(shown) == "interview in 22 days · today's share: 12 cards and 1 problem to go"
    assert line(shown, 40) == "interview in 22 days · 13 to go today"


def test_the_last_days_have_their_own_words() -> None:
    assert line(replace(HOME, interview=Interview(1))) == "interview tomorrow · today's share is done"
    assert line(replace(HOME, interview=Interview(0))) == "the interview is today: all the best"


def test_without_an_interview_the_first_page_is_as_ever() -> None:
    shown = rendered(home(replace(HOME, interview=None), lambda entry: "", 100), 100)
    assert "interview" not in shown


def test_the_first_time_an_interview_is_told_too() -> None:
    assert line(replace(HOME, first_time=True, new_cards=3)).startswith("interview in 22 days")


@pytest.mark.parametrize("width", [40, 80])
def test_stories_have_a_column_where_there_are_any_and_room(width: int) -> None:
    told = page(made(load=tuple(msgspec.structs.replace(each, stories=2.0) for each in load(22))), width)
    assert ("stories" in told) is (width == 80)
    assert "a story 4 m" in flat(told)
    assert "…" not in told
    assert "stor" not in page(made(), width)
