"""`drill debug` and the key `d`: the real debugger, at a real terminal, on the learner's real file."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import CTRL_C, ENTER, Drill
from two_sum import WRONG

if TYPE_CHECKING:
    from terminal_fixtures import Start

pytest_plugins = ["terminal_fixtures"]

STOPPING = WRONG.replace("    return", "    breakpoint()\n    return")
CLASS = """\
class LRUCache:
    def __init__(self, capacity):
        self.items = {}

    def get(self, key):
        breakpoint()
        return self.items.get(key, -1)

    def put(self, key, value):
        self.items[key] = value
"""
ENDLESS = "def two_sum(nums, target):\n    print('so it runs')\n    while True:\n        target += 1\n"
CALL = ("--call", "two_sum([3, 3], 6)")


@pytest.fixture
def start(start: Start) -> Start:
    """At a terminal so wide that the paths pdb prints are not cut, wherever the test's folder lies."""
    return functools.partial(start, columns=200)


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str], str]:
    """Writes the learner's file and gives its path."""

    def written(text: str, name: str = "two_sum") -> str:
        path = tmp_path / f"{name}.py"
        path.write_text(text, encoding="utf-8")
        return str(path)

    return written


Write = Callable[..., str]


def type_line(run: Drill, text: str) -> Drill:
    return run.press(text, ENTER)


def wait_for_the_prompt_of_the_loop(run: Drill) -> None:
    """The prompt of the stop in ENDLESS' loop, not the one before."""
    run.wait_until(
        lambda: re.search(r"resume\)\..*two_sum\(\) -> (while True:|target \+= 1) \(Pdb\)", run.text()) is not None,
        "stopped in the loop",
    )


def test_pdb_stops_at_the_first_line_of_the_failing_call_and_steps_through_the_file(start: Start, write: Write) -> None:
    run = start("debug", write(WRONG), rows=40)
    run.wait_for("✗ wrong answer", "two_sum([2, 7, 11, 15], 9)", "n next line", "(2)two_sum()", "(Pdb)")
    run.wait_for('-> print("a look at", nums)')
    type_line(run, "p target").wait_for("(Pdb) p target 9 (Pdb)")
    type_line(run, "n").wait_for("a look at [2, 7, 11, 15]", "-> return [0, 0]")
    type_line(run, "c").wait_for("returned [0, 0] expected [0, 1]")
    assert run.end() == 1
    assert "Traceback" not in run.text()


def test_stepping_past_the_end_of_the_call_comes_to_its_answer(start: Start, write: Write) -> None:
    run = start("debug", write(WRONG), *CALL, rows=40)
    for there in ('-> print("a look at", nums)', "-> return [0, 0] (Pdb)", "--Return--"):
        run.wait_for(there)
        type_line(run, "n")
    run.wait_for("returned [0, 0]")
    assert run.end() == 0
    assert "interview_cli" not in run.text()


def test_with_leetcodes_class_it_stops_in_the_method_not_in_the_constructor(start: Start, write: Write) -> None:
    text = "class Solution:\n    def __init__(self):\n        self.seen = {}\n\n    def twoSum(self, nums, target):\n"
    run = start("debug", write(text + "        return self.seen\n"), *CALL)
    run.wait_for("twoSum()", "-> return self.seen", "(Pdb)")
    type_line(run, "c").wait_for("returned {}")
    assert run.end() == 0


def test_q_leaves_quietly(start: Start, write: Write) -> None:
    run = start("debug", write(WRONG), *CALL)
    run.wait_for("(Pdb)")
    type_line(run, "q").wait_for("left before the call was over")
    assert run.end() == 1
    assert "Traceback" not in run.text()


def test_ctrl_c_at_the_debuggers_prompt_leaves_quietly(start: Start, write: Write) -> None:
    run = start("debug", write(WRONG), *CALL)
    run.wait_for("(Pdb)")
    run.press_when_it_waits(CTRL_C).wait_for("left before the call was over")
    assert run.end() == 130
    assert "Traceback" not in run.text()


def test_ctrl_c_while_the_call_runs_stops_where_it_is(start: Start, write: Write) -> None:
    run = start("debug", write(ENDLESS), *CALL)
    run.wait_for("(Pdb)")
    type_line(run, "c").wait_for("(Pdb) c so it runs")
    run.press(CTRL_C)
    wait_for_the_prompt_of_the_loop(run)
    run.press_when_it_waits(CTRL_C).wait_for("left before the call was over")
    assert run.end() == 130


def test_ctrl_c_twice_in_haste_stops_once_and_in_the_file(start: Start, write: Write) -> None:
    run = start("debug", write(ENDLESS), *CALL)
    run.wait_for("(Pdb)")
    type_line(run, "c").wait_for("(Pdb) c so it runs")
    run.press(CTRL_C, CTRL_C)
    wait_for_the_prompt_of_the_loop(run)
    type_line(run, "p target > 5").wait_for("p target > 5 True (Pdb)")
    assert "pdb.py" not in run.text()
    type_line(run, "q").wait_for("left before the call was over")
    assert run.end() == 1


def test_a_breakpoint_of_the_file_stops_there_in_the_really_failing_call(start: Start, write: Write) -> None:
    run = start("debug", write(STOPPING), rows=40)
    run.wait_for("✗ wrong answer", "got [0, 0]", "your file stops by itself", "a look at [2, 7, 11, 15]", "(Pdb)")
    type_line(run, "c").wait_for("returned [0, 0] expected [0, 1]")
    assert run.end() == 1


def test_the_calls_before_the_failing_one_do_not_stop(start: Start, write: Write) -> None:
    path = write(CLASS, "lru_cache")
    run = start("debug", path, "--call", "c = LRUCache(2); c.put(7, 70); c.get(7); c.get(8)", rows=40)
    run.wait_for("get()", "(Pdb)")
    type_line(run, "p key").wait_for("(Pdb) p key 8 (Pdb)")
    type_line(run, "c").wait_for("returned -1")
    assert run.end() == 0


def test_a_breakpoint_that_is_not_reached_is_told(start: Start, write: Write) -> None:
    text = WRONG.replace("    return", "    if target > 99:\n        breakpoint()\n    return")
    run = start("debug", write(text), *CALL)
    run.wait_for("returned [0, 0]", "no breakpoint of your file was reached in this call")
    assert run.end() == 0


def test_another_debugger_stops_right_before_the_call(start: Start, write: Write, tmp_path: Path) -> None:
    (tmp_path / "own_debugger.py").write_text("def stop():\n    print('the other debugger')\n", encoding="utf-8")
    environment = {"PYTHONBREAKPOINT": "own_debugger.stop", "PYTHONPATH": str(tmp_path)}
    run = start("debug", write(WRONG), *CALL, environment=environment)
    run.wait_for("own_debugger.stop stops right before the call", "the other debugger a look at [3, 3]")
    run.wait_for("returned [0, 0]")
    assert run.end() == 0


def test_without_breakpoints_the_call_just_runs(start: Start, write: Write) -> None:
    run = start("debug", write(WRONG), *CALL, environment={"PYTHONBREAKPOINT": "0"})
    run.wait_for("the call runs without a debugger", "a look at [3, 3]", "returned [0, 0]")
    assert run.end() == 0


def test_d_in_a_sitting_debugs_the_failing_call_and_comes_back(start: Start, solution: Path) -> None:
    solution.parent.mkdir(parents=True)
    solution.write_text(WRONG, encoding="utf-8")
    run = start("solve", "two-sum", environment={"EDITOR": "true"}, rows=30)
    run.wait_for("? all keys")
    assert "d debug" not in run.text()
    run.press("t").wait_for("✗ wrong answer", "d debug")

    run.press("d").wait_for("(2)two_sum()", "(Pdb)")
    assert run.cursor_shown and not run.alternate
    type_line(run, "c").wait_for("returned [0, 0] expected [0, 1]", "enter goes back to the sitting")
    run.press(ENTER).wait_for("first check", "? all keys")
    assert run.alternate

    for leave in ("q" + ENTER, CTRL_C):
        run.press("d").wait_until(lambda: not run.alternate and run.text().rstrip().endswith("(Pdb)"), "stopped")
        run.press_when_it_waits(leave).wait_until(lambda: run.alternate and "first check" in run.text(), "came back")
    run.press("q")
    assert run.end() == 0
