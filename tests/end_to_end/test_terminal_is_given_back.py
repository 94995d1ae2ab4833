"""However a sitting ends, the terminal is as the shell left it: settings, screen and cursor."""

from __future__ import annotations

import os
import re
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import CTRL_C, Drill, in_a_shell

if TYPE_CHECKING:
    from terminal_fixtures import Start

pytest_plugins = ["terminal_fixtures"]


AROUND = 'trap : INT; stty -g; "$@"; echo "code $?"; stty -g; echo "shell again"'
"""Tells the terminal's settings before and after, and the exit code."""

SITTINGS = {
    "solve": (("solve", "two-sum"), "? all keys"),
    "review": (("review", "--bank", "facts"), "space answer"),
    "home": ((), "enter your first problem"),
}


def begin(start: Start, name: str) -> Drill:
    arguments, sign = SITTINGS[name]
    run = start(command=in_a_shell(AROUND, *arguments), environment={"EDITOR": "true"})
    run.wait_for(sign)
    run.wait_until(lambda: run.takes_single_keys, "read single keys")
    return run


def program(run: Drill) -> int:
    """The program's process id, below the shell's."""
    children = Path(f"/proc/{run.process}/task/{run.process}/children").read_text(encoding="ascii").split()
    return int(children[0])


def assert_given_back(run: Drill, code: int) -> None:
    run.wait_for(f"code {code}", "shell again")
    before, after = re.findall(rb"^[0-9a-f]+(?::[0-9a-f]+){10,}", run.raw.replace(b"\r", b"\n"), re.MULTILINE)
    assert before == after
    assert not run.alternate
    assert run.cursor_shown
    assert "Traceback" not in run.text()


@pytest.mark.parametrize("name", SITTINGS)
def test_ctrl_c_ends_with_130_and_gives_the_terminal_back(start: Start, facts: Path, name: str) -> None:
    run = begin(start, name)
    run.press(CTRL_C)
    assert_given_back(run, 130)
    assert "interrupted; everything typed and answered is kept" in run.text()


@pytest.mark.parametrize("name", ["solve", "home"])
def test_q_gives_the_terminal_back(start: Start, facts: Path, name: str) -> None:
    run = begin(start, name)
    run.press("q")
    assert_given_back(run, 0)


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the children")
@pytest.mark.parametrize(
    ("name", "number"),
    [
        ("solve", signal.SIGTERM),
        ("solve", signal.SIGHUP),
        ("review", signal.SIGTERM),
        ("home", signal.SIGTERM),
        ("home", signal.SIGHUP),
    ],
)
def test_a_signal_gives_the_terminal_back(start: Start, facts: Path, name: str, number: signal.Signals) -> None:
    run = begin(start, name)
    os.kill(program(run), number)
    assert_given_back(run, 128 + number)


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc for the children")
def test_a_signal_while_an_answer_is_typed_gives_the_terminal_back(start: Start, facts: Path) -> None:
    run = begin(start, "review")
    run.press(" ").wait_for("your answer in values:", "enter sends it")
    os.kill(program(run), signal.SIGTERM)
    assert_given_back(run, 128 + signal.SIGTERM)


def test_being_stopped_gives_the_terminal_back_until_it_goes_on(start: Start, facts: Path) -> None:
    """Ctrl-Z: the shell works as before, and `fg` shows the sitting again."""
    script = 'set -m; stty -g; "$@"; echo "stopped $?"; stty -g; echo "shell again"; read line; fg; echo "code $?"'
    arguments, sign = SITTINGS["review"]
    run = start(command=in_a_shell(script, *arguments))
    run.wait_for(sign)
    run.press("\x1a").wait_for("shell again")
    assert not run.alternate
    assert run.cursor_shown
    run.press("\r").wait_for("How many values has a byte?", sign)
    assert run.alternate
    run.press("q").wait_for("code 0")


def test_the_alternate_screen_is_used_while_sitting_and_left_with_the_summary_behind(start: Start, facts: Path) -> None:
    run = start("review", "--bank", "facts")
    run.wait_for("space answer")
    assert run.alternate and not run.cursor_shown
    run.press("q")
    assert run.end() == 0
    assert not run.alternate and run.cursor_shown
    run.wait_for("nothing answered", "4 cards left for another time")
