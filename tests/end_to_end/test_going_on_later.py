"""Leaving a sitting, by key or by force, and going on with it: nothing acknowledged is ever lost."""

from __future__ import annotations

import os
import signal
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import ENTER, Drill
from two_sum import RIGHT, WRONG, editor_writing

from interview_cli.journal.events import Event, SittingStarted

if TYPE_CHECKING:
    from terminal_fixtures import Events, Log, Start

pytest_plugins = ["terminal_fixtures"]


SOLVE = ("solve", "two-sum", "--minutes", "15")
NO_EDITOR = {"EDITOR": "true"}


def begun(events: list[Event]) -> int:
    """How many sittings were begun."""
    return sum(isinstance(event.body, SittingStarted) for event in events)


def fail_once_with_a_hint(run: Drill) -> None:
    run.wait_for("? all keys")
    run.press("h").wait_for("hint 1 of 3")
    run.press("e").wait_for("✗ wrong answer")


def give_up_and_keep(run: Drill) -> None:
    run.press("gg").wait_for("def two_sum(nums", "enter keep")
    run.press(ENTER).wait_for("any key leaves")
    run.press("q")
    assert run.end() == 0


def test_quitting_keeps_everything_and_yes_goes_on_with_the_same_attempt(
    start: Start, tmp_path: Path, solution: Path, log: Log, events: Events
) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, WRONG)})
    fail_once_with_a_hint(run)
    run.press("q").wait_for("Two Sum", "left open", "`drill solve leetcode/two-sum` offers to go on where you stopped")
    assert run.end() == 0
    assert log() == []

    again = start(*SOLVE, environment=NO_EDITOR)
    again.wait_for("A sitting begun just now is open (14:", "left). Go on with it?")
    again.press("y").wait_for("A payment service", "h hint 2 of 3")
    assert solution.read_text(encoding="utf-8") == WRONG
    give_up_and_keep(again)
    (review,) = log()
    evidence = review["evidence"]
    assert (evidence["checks"], evidence["failed_checks"], evidence["hints"]) == (1, 1, 1)
    assert begun(events()) == 1


def test_no_begins_a_new_sitting_and_the_old_one_is_never_offered_again(
    start: Start, tmp_path: Path, solution: Path, log: Log, events: Events
) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, WRONG)})
    fail_once_with_a_hint(run)
    run.press("q")
    run.end()

    again = start(*SOLVE, environment=NO_EDITOR)
    again.wait_for("Go on with it?")
    again.press("n").wait_for("A payment service", "h hint 1 of 3")
    assert solution.read_text(encoding="utf-8") == WRONG
    give_up_and_keep(again)
    assert [review["evidence"]["hints"] for review in log()] == [0]
    assert begun(events()) == 2

    third = start(*SOLVE, environment=NO_EDITOR)
    third.wait_for("A payment service", "? all keys")
    assert "Go on with it?" not in third.text()


def test_breaking_off_the_offer_leaves_the_sitting_open(start: Start) -> None:
    run = start(*SOLVE, environment=NO_EDITOR)
    run.wait_for("? all keys")
    run.press("q")
    run.end()
    again = start(*SOLVE, environment=NO_EDITOR)
    again.wait_for("Go on with it?")
    again.press("\x03")
    assert again.end() == 130
    assert "Traceback" not in again.text()
    start(*SOLVE, environment=NO_EDITOR).wait_for("Go on with it?")


def test_an_open_sitting_is_offered_although_another_one_was_left_open_since(start: Start) -> None:
    for question in ("two-sum", "valid-parentheses"):
        run = start("solve", question, environment=NO_EDITOR)
        run.wait_for("? all keys")
        run.press("q")
        assert run.end() == 0
    start("solve", "two-sum", environment=NO_EDITOR).wait_for("Go on with it?", seconds=10)


def test_kill_9_in_a_coding_sitting_loses_nothing_and_is_offered_to_go_on(
    start: Start, tmp_path: Path, solution: Path, log: Log
) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, WRONG)})
    fail_once_with_a_hint(run)
    run.kill()
    assert solution.read_text(encoding="utf-8") == WRONG

    again = start(*SOLVE, environment=NO_EDITOR)
    again.wait_for("is open (14:", "Go on with it?")
    again.press("y").wait_for("A payment service", "h hint 2 of 3")
    give_up_and_keep(again)
    evidence = log()[0]["evidence"]
    assert (evidence["checks"], evidence["failed_checks"], evidence["hints"]) == (1, 1, 1)
    assert evidence["verdicts"] == ["wrong_answer"]


def test_kill_9_after_the_right_solution_still_offers_its_rating(start: Start, tmp_path: Path, log: Log) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, RIGHT)})
    run.wait_for("? all keys")
    run.press("e").wait_for("✓ accepted")
    run.kill()
    again = start(*SOLVE, environment=NO_EDITOR)
    again.wait_for("Go on with it?")
    again.press("y").wait_for("enter keep")
    again.press(ENTER).wait_for("1 solved of 1 problem")
    assert [(review["rating"], review["evidence"]["checks"]) for review in log()] == [(3, 1)]


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the children")
def test_nothing_outlives_a_killed_sitting(start: Start, tmp_path: Path) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, WRONG)})
    run.wait_for("? all keys")
    run.press("e").wait_for("✗ wrong answer")
    family = descendants(run.process)
    assert family
    run.kill()
    deadline = time.monotonic() + 20
    while left := [process for process in family if alive(process)]:
        assert time.monotonic() < deadline, f"still running: {left}"
        time.sleep(0.05)


def descendants(process: int) -> list[int]:
    children = [
        int(child)
        for task in Path(f"/proc/{process}/task").glob("*/children")
        for child in task.read_text(encoding="ascii").split()
    ]
    return [*children, *(grandchild for child in children for grandchild in descendants(child))]


def alive(process: int) -> bool:
    try:
        status = Path(f"/proc/{process}/stat").read_text(encoding="utf-8")
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


def test_kill_9_in_a_review_keeps_every_answer_and_goes_on_with_the_rest(start: Start, facts: Path, log: Log) -> None:
    run = start("review", "--bank", "facts")
    run.wait_for("How many values has a byte?", "4 left")
    run.press(" ").wait_for("your answer in values")
    run.press("256", ENTER).wait_for("right · enter rates it good")
    run.press("3").wait_for("Which colour did the first ink have?", "3 left")
    run.kill()
    assert [(review["question"], review["rating"]) for review in log()] == [("facts/values-of-a-byte", 3)]

    again = start("review", "--bank", "facts")
    again.wait_for("is open (3 questions). Go on with it?")
    again.press("y").wait_for("Which colour did the first ink have?", "3 left")
    again.press(" ").wait_for("1 again", "2 hard")
    again.press("4").wait_for("and if asked: And the second?")
    assert [review["rating"] for review in log()] == [3, 4]


def test_closing_the_window_ends_the_sitting_which_can_be_gone_on_with(start: Start, tmp_path: Path) -> None:
    run = start(*SOLVE, environment={"EDITOR": editor_writing(tmp_path, WRONG)})
    fail_once_with_a_hint(run)
    process = run.process
    run.hang_up()
    deadline = time.monotonic() + 20
    while alive(process) if sys.platform == "linux" else running(process):
        assert time.monotonic() < deadline, "the program goes on without a terminal"
        time.sleep(0.05)
    start(*SOLVE, environment=NO_EDITOR).wait_for("Go on with it?")


def running(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_going_on_keeps_the_time_box_of_the_first_start(start: Start) -> None:
    run = start("solve", "two-sum", "--minutes", "15", environment=NO_EDITOR)
    run.wait_for("left of 15", "? all keys")
    run.signal(signal.SIGTERM)
    assert run.end() == 128 + signal.SIGTERM
    again = start("solve", "two-sum", "--minutes", "1", environment=NO_EDITOR)
    again.wait_for("Go on with it?")
    again.press("y").wait_for("A payment service", "left of 15")
