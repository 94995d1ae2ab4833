"""`drill check` at a terminal: what is running, and Ctrl-C."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from driver import CTRL_C

if TYPE_CHECKING:
    from terminal_fixtures import Start

pytest_plugins = ["terminal_fixtures"]

TINY = str(Path(__file__).parents[1] / "banks" / "tiny")


def test_ctrl_c_tells_what_is_known_so_far(start: Start) -> None:
    run = start("check", TINY, "--no-cache", "--jobs", "1")
    run.wait_for(" of 6 ")
    run.press(CTRL_C).wait_for("stopped after", "of 6 questions not checked; so far: no errors")
    assert run.end() == 130
    assert "Traceback" not in run.text()


def test_what_was_proven_is_told_as_unchanged(start: Start) -> None:
    question = f"{TINY}/arithmetic/add_numbers"
    run = start("check", question)
    run.wait_for("1 question checked in", ": no errors")
    assert run.end() == 0
    run = start("check", question)
    run.wait_for("(1 unchanged, not run again): no errors")
    assert run.end() == 0
