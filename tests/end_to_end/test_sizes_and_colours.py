"""Every screen reads at 40 columns and at 200, after a resize, and without colour."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import CTRL_C, ENTER, Drill
from two_sum import RIGHT, WRONG, editor_writing

if TYPE_CHECKING:
    from terminal_fixtures import Start

pytest_plugins = ["terminal_fixtures"]


SIZES = [(80, 24), (40, 20), (200, 50)]
KEYS = re.compile(r"\? (all )?keys$")
COLOURS = {*range(30, 39), *range(40, 49), *range(90, 98), *range(100, 108)}


def assert_keys_whole(run: Drill) -> None:
    run.wait_until(lambda: bool(KEYS.search(run.screen()[-1])), "wrote its keys line to the end")
    last = run.screen()[-1]
    assert all(re.match(r"\S+ \S", part) for part in re.split(r" {3,}", last)), f"a key without a word: {last!r}"


def colours(raw: bytes) -> set[int]:
    """The colours set by the control sequences."""
    codes = {int(code) for found in re.findall(rb"\x1b\[([0-9;]*)m", raw) for code in found.split(b";") if code}
    return codes & COLOURS


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_keys_line_of_a_coding_sitting_is_whole_at_every_stage(
    start: Start, tmp_path: Path, columns: int, rows: int
) -> None:
    editor = editor_writing(tmp_path, WRONG, RIGHT)
    run = start("solve", "two-sum", "--minutes", "15", columns=columns, rows=rows, environment={"EDITOR": editor})
    run.wait_for("Two Sum", "left of 15", "? all keys")
    assert_keys_whole(run)
    run.press("?").wait_for("open your file in the editor")
    assert_keys_whole(run)
    run.press("h").wait_for("hint 1 of 3")
    assert_keys_whole(run)
    run.press("e").wait_for("✗ wrong answer")
    assert_keys_whole(run)
    run.press("e").wait_for("✓ accepted", "enter keep")
    assert_keys_whole(run)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_keys_line_of_a_review_is_whole_and_shows_every_rating(
    start: Start, facts: Path, columns: int, rows: int
) -> None:
    run = start("review", "--bank", "facts", columns=columns, rows=rows)
    run.wait_for("How many values has a byte?", "? all keys")
    assert_keys_whole(run)
    run.press(" ").wait_for("your answer in values", "enter sends it")
    run.press("256", ENTER).wait_for("Each of eight bits", "? keys")
    assert_keys_whole(run)
    keys = re.split(r" {2,}", run.screen()[-1])
    assert [key[0] for key in keys[:4]] == ["1", "2", "3", "4"], "not every rating is seen"
    run.press("3").wait_for("Which colour", "? all keys")
    run.press(" ").wait_for("Black, from soot.", "? keys")
    assert_keys_whole(run)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_the_first_page_tells_its_keys_at_every_width(start: Start, columns: int, rows: int) -> None:
    run = start(columns=columns, rows=rows)
    run.wait_for("drill trains you for interviews", "enter your first problem")
    last = [line for line in run.screen() if line][-1]
    assert last.endswith("q") and last.startswith("enter your first problem"), run.screen()


def test_a_resize_repaints_a_coding_sitting(start: Start) -> None:
    run = start("solve", "two-sum", "--minutes", "15", environment={"EDITOR": "true"})
    run.wait_for("e edit t test h hint 1 of 3 g give up", "? all keys")
    run.resize(40, 20)
    run.wait_until(lambda: bool(KEYS.search(run.screen()[19])), "moved its keys to the new last line")
    run.wait_until(lambda: "Return the indices of two different" in run.screen(), "wrapped its text anew")
    run.resize(120, 40)
    run.wait_until(lambda: bool(KEYS.search(run.screen()[39])), "moved its keys to the new last line")
    run.wait_for("q quit", "A payment service finds two charges")
    assert sum("? all keys" in line for line in run.screen()) == 1


def test_a_resize_while_an_answer_is_typed_keeps_what_was_typed(start: Start, facts: Path) -> None:
    run = start("review", "--bank", "facts")
    run.wait_for("space answer")
    run.press(" ").wait_for("your answer in values:", "enter sends it")
    run.press("25").wait_for("your answer in values: 25")
    run.resize(60, 20)
    run.press("6").wait_for("your answer in values: 256")
    run.press(ENTER).wait_for("you said ✓ 256")


def test_a_resize_after_a_typed_answer_repaints_as_before(start: Start, facts: Path) -> None:
    run = start("review", "--bank", "facts")
    run.wait_for("space answer")
    run.press(" ").wait_for("your answer in values:", "enter sends it")
    run.press("256", ENTER).wait_for("you said ✓ 256", "? keys")
    run.resize(120, 40)
    run.wait_until(lambda: "? keys" in run.screen()[39], "moved its keys to the new last line")
    run.wait_until(lambda: len(run.screen()[0]) > 80, "wrote its first line anew, to the new right edge")


def test_a_tiny_window_ends_nothing(start: Start, facts: Path) -> None:
    run = start("review", "--bank", "facts")
    run.wait_for("space answer")
    run.resize(10, 3)
    run.press("?")
    run.resize(80, 24)
    run.wait_for("how well you knew it")
    run.press("q", "q")
    assert run.end() == 0


def test_colours_are_there_by_default(start: Start, tmp_path: Path) -> None:
    run = start("solve", "two-sum", environment={"EDITOR": editor_writing(tmp_path, WRONG)})
    run.wait_for("? all keys")
    run.press("e").wait_for("✗ wrong answer")
    assert {31, 32} <= colours(run.raw)


def test_no_color_is_heeded_in_a_coding_sitting(start: Start, tmp_path: Path) -> None:
    environment = {"EDITOR": editor_writing(tmp_path, WRONG, RIGHT), "NO_COLOR": "1"}
    run = start("solve", "two-sum", environment=environment, rows=50)
    run.wait_for("? all keys")
    run.press("e").wait_for("✗ wrong answer")
    run.press("h").wait_for("hint 1 of 3")
    run.press("e").wait_for("✓ accepted")
    run.press("o").wait_for("index_of: dict[int, int] = {}")
    run.press(ENTER).wait_for("1 solved of 1 problem")
    run.press("q")
    run.end()
    assert colours(run.raw) == set()


def test_no_color_is_heeded_in_a_review_and_when_asked_to_go_on(start: Start, facts: Path) -> None:
    run = start("review", "--bank", "facts", environment={"NO_COLOR": "1"})
    run.wait_for("space answer")
    run.press(" ").wait_for("your answer in values:", "enter sends it")
    run.press("256", ENTER).wait_for("enter rates it good")
    run.press(CTRL_C)
    run.end()
    again = start("review", "--bank", "facts", environment={"NO_COLOR": "1"})
    again.wait_for("Go on with it?")
    again.press("y").wait_for("How many values has a byte?")
    assert colours(run.raw) | colours(again.raw) == set()
