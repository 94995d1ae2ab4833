"""drill plan: a date is kept, changed and cleared; the schedule and the first page follow it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_samples import practise

from interview_cli.commands.interview_date import FARTHEST_DAYS, interview_date
from interview_cli.errors import UsageError
from interview_cli.journal.events import InterviewPlanned, Memory, Reviewed
from interview_cli.journal.journal import Journal
from interview_cli.progress.interview_plan import Plan

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]


def today() -> date:
    return (datetime.now() - timedelta(hours=4)).date()


def in_days(days: int) -> str:
    return (today() + timedelta(days)).isoformat()


def planned(home: Path) -> list[InterviewPlanned]:
    with Journal.open(home / "journal.db", write=False) as journal:
        return [event.body for event in journal.events() if isinstance(event.body, InterviewPlanned)]


def remember(home: Path, question: str, kind: str, stability: float, ago: int, due_in: int) -> None:
    last, due = in_days(-ago), in_days(due_in)
    memory = Memory(stability, 5.0, last, due, "fsrs6-default")
    with Journal.open(home / "journal.db") as journal:
        journal.append(Reviewed("a", question, kind, 3, last, memory))


def keep(home: Path, days: int, planned_ago: int = 0) -> None:
    with Journal.open(home / "journal.db") as journal:
        journal.append(InterviewPlanned(in_days(days), in_days(-planned_ago), None, (), 5.0, 2.0))


# Planning


def test_a_date_is_kept_and_the_plan_is_shown(drill: Run, own_home: Path) -> None:
    done = drill("plan", "--interview", in_days(22))
    assert (done.code, done.err) == (0, "")
    assert "in 22 days" in done.out and "minutes a day" in done.out
    assert "█" in done.out
    (kept,) = planned(own_home)
    assert (kept.day, kept.study_day, kept.banks, kept.minutes) == (in_days(22), today().isoformat(), (), None)
    assert drill("plan").out == done.out


def test_plan_json_has_exactly_its_fields(drill: Run) -> None:
    done = drill("plan", "--interview", in_days(10), "--minutes", "45", "--bank", "leetcode", "--json")
    assert set(done.data) == set(Plan.__struct_fields__)
    assert (done.data["day"], done.data["days"], done.data["minutes"]) == (in_days(10), 10, 45)
    assert (done.data["banks"], done.data["minutes_from"]) == (["leetcode"], "given")
    assert [each["day"] for each in done.data["load"]] == [in_days(n) for n in range(10)]
    assert drill("plan", "--json").data == done.data


def test_without_a_plan_the_json_is_null_and_the_words_say_how_to_begin(drill: Run, own_home: Path) -> None:
    assert drill("plan", "--json").data is None
    assert drill("plan").out == "No interview is planned. `drill plan --interview DATE` plans one.\n"
    assert drill("plan", "--clear").out == "No interview is planned.\n"
    assert not (own_home / "journal.db").exists()


def test_what_is_named_changes_the_plan_and_the_rest_stays(drill: Run, own_home: Path) -> None:
    drill("plan", "--interview", in_days(10), "--minutes", "45")
    drill("plan", "--bank", "quant")
    assert [(each.day, each.minutes, each.banks) for each in planned(own_home)] == [
        (in_days(10), 45.0, ()),
        (in_days(10), 45.0, ("quant",)),
    ]
    drill("plan", "--interview", in_days(12))
    assert (planned(own_home)[-1].minutes, planned(own_home)[-1].banks) == (None, ())


def test_clearing_leaves_nothing_bent(drill: Run, own_home: Path) -> None:
    remember(own_home, "leetcode/two-sum", "code", 8.0, ago=12, due_in=14)
    drill("plan", "--interview", in_days(10))
    assert due(drill, "leetcode/two-sum") < in_days(10)
    assert "is cleared" in drill("plan", "--clear").out
    assert due(drill, "leetcode/two-sum") == in_days(14)
    assert drill("plan", "--json").data is None


@pytest.mark.parametrize("days", [0, -1])
def test_once_the_day_has_come_all_is_as_usual_with_nothing_to_undo(drill: Run, own_home: Path, days: int) -> None:
    remember(own_home, "leetcode/two-sum", "code", 8.0, ago=12, due_in=1)
    keep(own_home, days, planned_ago=9)
    assert due(drill, "leetcode/two-sum") == in_days(1)
    assert drill("plan", "--json").data is None
    assert ("is today" if days == 0 else "is over") in drill("plan").out
    assert "interview in" not in drill().out


def due(drill: Run, question: str) -> str:
    bank = question.partition("/")[0]
    return str(next(each["due"] for each in drill("list", "--bank", bank, "--json").data if each["id"] == question))


# What makes no sense


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--interview", "soon"), "`soon` is no date"),
        (("--interview", ""), "`` is no date"),
        (("--interview", "2027-02-29"), "there is no day 2027-02-29"),
        (("--interview", "1999-12-31"), "1999-12-31 is over"),
        (("--interview", "2999-12-31"), "days away"),
        (("--clear", "--interview", "2027-01-01"), "--clear goes alone"),
        (("--minutes", "40"), "no interview lies ahead"),
        (("--interview", "2027-01-01", "--minutes", "0"), "--minutes 0 is no time to practise"),
        (("--interview", "2027-01-01", "--minutes", "nan"), "--minutes nan is no time to practise"),
        (("--interview", "2027-01-01", "--bank", "leetcod"), "there is no bank `leetcod`"),
    ],
    ids=" ".join,
)
def test_what_makes_no_sense_is_one_clear_line_and_nothing_is_kept(
    drill: Run, own_home: Path, words: tuple[str, ...], told: str
) -> None:
    drill("plan", *words).failed(2, told)
    assert not (own_home / "journal.db").exists()


TODAY = date(2027, 2, 28)


def test_a_date_is_read_as_it_is_written_and_29_february_where_there_is_one() -> None:
    assert interview_date("2027-03-01", TODAY) == date(2027, 3, 1)
    assert interview_date(" 2027-3-1 ", TODAY) == date(2027, 3, 1)
    assert interview_date("2028-02-29", date(2027, 3, 1)) == date(2028, 2, 29)
    assert interview_date((TODAY + timedelta(FARTHEST_DAYS)).isoformat(), TODAY) == TODAY + timedelta(FARTHEST_DAYS)


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        ("2027-02-29", "there is no day 2027-02-29", "28 days"),
        ("2027-04-31", "there is no day 2027-04-31", "30 days"),
        ("2027-13-01", "there is no day 2027-13-01", "write it like"),
        ("0000-01-01", "there is no day 0000-01-01", "write it like"),
        ("2027-02-27", "2027-02-27 is over", "lies ahead"),
        ("2027-02-28", "2027-02-28 is today", "`drill`"),
        ("2028-03-01", "2028-03-01 is 367 days away", "when it is nearer"),
        ("20270301", "`20270301` is no date", "2026-12-20"),
        ("２０２７-03-01", "is no date", "2026-12-20"),
        ("x" * 500, "is no date", "2026-12-20"),
        ("\n", "is no date", "2026-12-20"),
    ],
)
def test_every_other_text_is_told_in_one_line(text: str, told: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        interview_date(text, TODAY)
    assert told in error.value.message and hint in error.value.hint
    assert len(error.value.message) < 100 and "\n" not in error.value.message


# What follows it


def test_the_first_page_says_how_many_days_there_are_and_what_is_left_of_today(drill: Run, own_home: Path) -> None:
    practise(own_home)
    keep(own_home, 22)
    assert "interview in 22 days · today's share: 5 cards and 1 problem to go" in drill().out


def test_the_figures_name_it_while_it_lies_ahead(drill: Run, own_home: Path) -> None:
    practise(own_home)
    assert "interview" not in drill("stats").out
    keep(own_home, 22)
    assert "interview in 22 days, " in drill("stats").out
    keep(own_home, 0)
    assert "interview" not in drill("stats").out


def test_new_cards_come_at_the_plans_pace_from_its_banks(drill: Run, own_home: Path, banks: Path) -> None:
    practise(own_home, "good/first-ink", "card")
    drill("plan", "--interview", in_days(4), "--bank", "good", "--bank", "other")
    data = drill("plan", "--json").data
    assert (data["questions"], data["seen"], data["reached"]) == (4, 1, 4)
    assert "today's share: 3 cards to go" in drill().out


def test_the_rollover_hour_says_which_day_is_today(drill: Run, own_home: Path) -> None:
    now = datetime.now()
    drill("config", "rollover_hour", "12")
    expected = (now - timedelta(hours=12)).date()
    tomorrow = (expected + timedelta(1)).isoformat()
    assert drill("plan", "--interview", tomorrow, "--json").data["days"] == 1
    drill("plan", "--interview", expected.isoformat()).failed(2, "is today")


@pytest.mark.parametrize("width", ["40", "100"])
def test_piped_at_any_width_it_has_no_escape_codes_and_fits(drill: Run, width: str) -> None:
    done = drill("plan", "--interview", in_days(9), environment={"COLUMNS": width})
    assert done.code == 0 and "\x1b" not in done.out
    assert all(len(each) <= int(width) for each in done.out.splitlines())


def test_a_plan_that_came_from_another_machine_holds_here(drill: Run, own_home: Path, tmp_path: Path) -> None:
    keep(tmp_path / "other", 22)
    assert "1 event came" in drill("merge", str(tmp_path / "other")).out
    assert drill("plan", "--json").data["day"] == in_days(22)


def test_undo_takes_back_answers_and_leaves_the_plan(drill: Run, own_home: Path) -> None:
    practise(own_home)
    drill("plan", "--interview", in_days(22))
    assert drill("undo").out == "taken back: the review of leetcode/two-sum\n"
    assert drill("plan", "--json").data["day"] == in_days(22)
