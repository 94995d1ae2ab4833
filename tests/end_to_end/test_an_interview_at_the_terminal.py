"""A problem in steps, as an interview has them, at a real terminal; and drills of what went wrong."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import CTRL_C, ENTER, Drill
from two_sum import RIGHT, WRONG, editor_writing

from interview_cli.journal.events import Event, Noted
from interview_cli.paths import shipped_folder

if TYPE_CHECKING:
    from terminal_fixtures import Events, Log, Start

pytest_plugins = ["terminal_fixtures"]

COVER = "title: Solo\nlicence: MIT\ntopics: {arrays-and-hashing: Arrays and hashing, graphs: Graphs}\n"
RECIPE = """\
title: Mock
mode: code
kinds: [code]
banks: [solo]
minutes: 45
steps: {pattern: 90s, plan: 3m, code: 10m, dry_run: 2m, complexity: 1m, follow_ups: 3m}
hypothesis: true
stuck: 15m
"""


@pytest.fixture(autouse=True)
def mock(tmp_path: Path, own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A drill `mock` in steps, over a bank that holds Two Sum alone."""
    bank = tmp_path / "banks" / "solo"
    bank.mkdir(parents=True)
    (bank / "bank.yaml").write_text(COVER, encoding="utf-8")
    two_sum = next((shipped_folder() / "question_banks" / "leetcode").glob("*/two_sum"))
    shutil.copytree(two_sum, bank / "two_sum")
    monkeypatch.setenv("DRILL_BANKS", str(bank.parent))
    (own_home / "drills").mkdir(parents=True)
    (own_home / "drills" / "mock.yaml").write_text(RECIPE, encoding="utf-8")


def notes(events: list[Event]) -> dict[str, str]:
    return {event.body.step: event.body.text for event in events if isinstance(event.body, Noted)}


def to_the_plan(run: Drill) -> None:
    run.wait_for("▸ pattern", "enter name the pattern", "? all keys")
    run.press(ENTER).wait_for("which pattern is it:")
    run.press("graphs", ENTER).wait_for("▸ plan")


def plan(run: Drill) -> None:
    run.press(ENTER).wait_for("questions (what would you ask")
    run.press("may values repeat?", ENTER).wait_for("cases (which inputs")
    run.press("[3, 3]", ENTER).wait_for("approach (how will you solve it")
    run.press("a map, O(n)", ENTER).wait_for("your plan", "approach a map, O(n)", "enter write")


def test_a_problem_is_planned_solved_explained_and_summed_up(
    start: Start, tmp_path: Path, log: Log, events: Events
) -> None:
    run = start("mock", environment={"EDITOR": editor_writing(tmp_path, WRONG, RIGHT)}, rows=45)
    to_the_plan(run)
    plan(run)
    run.press("n").wait_for("▸ code", "your file", "a map, O(n)", "e edit")
    run.press("e").wait_for("saved; t when you are ready")
    run.press("t").wait_for("▸ dry run", "two_sum([2, 7, 11, 15], 9)", "return [0, 0]")
    run.press(ENTER).wait_for("what does the last call give")
    run.press("[0,1]", ENTER).wait_for("✗ wrong answer", "▸ code")
    run.press("e").wait_for("✓ accepted", "▸ cost")
    run.press(ENTER).wait_for("how does its time grow")
    run.press("linear", ENTER).wait_for("follow-up 1 of 3", "The array is sorted")
    run.press(" ").wait_for("Two pointers from both ends", "3 had it")
    run.press("3").wait_for("follow-up 2 of 3")
    run.press("n").wait_for("where the time went", "you said graphs, it is arrays and hashing", "✓ linear", "had it")
    run.wait_for("model Store each value's index", "good: solved within the target")
    run.press(ENTER).wait_for("1 solved of 1 problem", "any key leaves")
    run.press(ENTER)
    assert run.end() == 0
    (review,) = log()
    assert list(review["evidence"]["steps"]) == ["pattern", "plan", "code", "dry_run", "complexity", "follow_ups"]
    assert review["evidence"]["verdicts"] == ["wrong_answer", "accepted"]
    assert notes(events()) == {
        "pattern": "graphs",
        "plan: questions": "may values repeat?",
        "plan: cases": "[3, 3]",
        "plan: approach": "a map, O(n)",
        "dry_run": "[0,1]",
        "complexity": "linear",
        "follow-up 1 grade": "had it",
    }


def test_a_plan_survives_kill_9(start: Start) -> None:
    run = start("mock", environment={"EDITOR": "true"}, rows=45)
    to_the_plan(run)
    plan(run)
    run.kill()
    again = start("mock", environment={"EDITOR": "true"}, rows=45)
    again.wait_for("Go on with it?")
    again.press("y").wait_for("pattern ✓", "▸ plan", "approach a map, O(n)")


def test_a_line_that_is_broken_off_keeps_the_step_open(start: Start, events: Events) -> None:
    run = start("mock", environment={"EDITOR": "true"}, rows=45)
    run.wait_for("enter name the pattern", "? all keys")
    run.press(ENTER).wait_for("which pattern is it:")
    run.press("gra").press_when_it_waits(CTRL_C).wait_for("▸ pattern", "enter name the pattern")
    run.press("q")
    assert run.end() == 0
    assert notes(events()) == {}


def test_the_reference_stays_closed_until_a_hypothesis_is_written_and_a_lesson_is_asked_for(
    start: Start, tmp_path: Path, log: Log, events: Events
) -> None:
    run = start("mock", environment={"EDITOR": editor_writing(tmp_path, WRONG)}, rows=45)
    run.wait_for("enter name the pattern")
    run.press("n").wait_for("▸ plan")
    run.press("n").wait_for("▸ code")
    run.press("e").wait_for("saved; t when you are ready")
    run.press("t").wait_for("n check it now")
    run.press("n").wait_for("✗ wrong answer")
    run.press("gg").wait_for("what may be wrong, and how would you find out")
    run.press(ENTER).wait_for("the reference stays closed")
    run.press("gg").wait_for("what may be wrong, and how would you find out")
    run.press("equal values", ENTER).wait_for("you thought equal values", "index_of: dict[int, int] = {}", "l lesson")
    run.press(ENTER).wait_for("what will you recognise next time")
    run.press("look up before storing", ENTER).wait_for("your lesson look up before storing", "enter keep")
    run.press(ENTER).wait_for("0 solved of 1 problem")
    run.press(ENTER)
    assert run.end() == 0
    assert [review["rating"] for review in log()] == [1]
    assert notes(events()) == {"hypothesis": "equal values", "lesson": "look up before storing"}


def test_nothing_is_flagged_before_something_went_wrong_on_an_earlier_day(start: Start) -> None:
    run = start("mock", "--flagged")
    run.wait_for("Nothing is flagged", "can be practised from tomorrow on")
    assert run.end() == 0


@pytest.mark.parametrize(("columns", "rows"), [(40, 20), (200, 50)])
def test_the_steps_are_read_in_narrow_and_wide_terminals(start: Start, columns: int, rows: int) -> None:
    run = start("mock", environment={"EDITOR": "true"}, columns=columns, rows=rows)
    run.wait_for("▸ pattern", "01:")
    run.wait_until(lambda: run.screen()[-1].endswith("? all keys"), "wrote its keys line to the end")
    run.resize(80, 24)
    run.wait_for("▸ pattern", "enter name the pattern", "? all keys")
