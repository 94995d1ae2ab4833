"""A request that makes no sense: one line that says what would, and exit code 2."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("leetcod",), ("there is no command or drill `leetcod`", "did you mean leetcode?")),
        (("reveiw",), ("there is no command or drill `reveiw`", "review")),
        (("show", "two-sun"), ("there is no question `two-sun`", "did you mean", "leetcode/two-sum")),
        (("show", "xyzzy"), ("there is no question `xyzzy`", "`drill list` shows every question")),
        (("solve", "two-sun"), ("there is no question `two-sun`", "leetcode/two-sum")),
        (("list", "--bank", "leetcod"), ("there is no bank `leetcod`", "did you mean leetcode?")),
        (("list", "--topic", "two-pointer"), ("there is no topic `two-pointer`", "two-pointers")),
        (("list", "--level", "heard"), ("there is no level `heard`", "did you mean hard?")),
        (("leetcode", "--level", "xyzzy"), ("there is no level `xyzzy`", "warm-up", "easy", "medium", "hard")),
        (("leetcode", "--new", "--due"), ("--new and --due exclude each other",)),
        (("undo",), ("there is nothing to take back", "`drill log` shows what was practised")),
        (("config", "xyzzy"), ("there is no setting `xyzzy`", "rollover_hour")),
        (("config", "rollover_hour", "99"), ("`99` does not fit the setting `rollover_hour`",)),
        (("config", "new_cards", "many"), ("`many` does not fit the setting `new_cards`",)),
        (("test",), ("name a file or a question",)),
        (("check", "/no/such/folder"), ("/no/such/folder does not exist",)),
    ],
)
def test_what_does_not_exist_is_told_with_the_nearest_names(
    drill: Run, arguments: tuple[str, ...], words: tuple[str, ...]
) -> None:
    drill(*arguments).failed(2, *words)


@pytest.mark.parametrize(
    "arguments",
    [
        *(("leetcode", "--minutes", minutes) for minutes in ("0", "-5", "1e9", "nan", "inf")),
        ("review", "--minutes", "0"),
        ("solve", "two-sum", "--minutes", "nan"),
    ],
    ids=" ".join,
)
def test_minutes_that_are_no_time_are_refused(drill: Run, arguments: tuple[str, ...]) -> None:
    drill(*arguments).failed(2, f"--minutes {float(arguments[-1]):g} is no time to practise", "at most 600 minutes")


@pytest.mark.parametrize(
    "arguments",
    [
        ("leetcode", "--minutes", "soon"),
        ("review", "--limit", "-1"),
        ("log", "--limit", "0"),
        ("list", "--no-such-option"),
        ("show",),
        ("check", "--format", "xml"),
    ],
    ids=" ".join,
)
def test_options_that_cannot_be_read_end_with_2_and_the_usage(drill: Run, arguments: tuple[str, ...]) -> None:
    done = drill(*arguments)
    assert done.code == 2
    assert "Usage: drill" in done.err


def test_a_number_no_question_can_have_is_no_question(drill: Run) -> None:
    done = drill("show", "9" * 5000)
    assert done.code == 2
    assert "there is no question" in done.err


def test_a_name_that_is_not_unicode_is_told(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "interview_cli", "show", b"two-\xff-sum"], capture_output=True, cwd=tmp_path
    )
    assert done.returncode == 2
    assert b"there is no question" in done.stderr and b"Traceback" not in done.stderr


def test_a_slug_in_two_banks_asks_for_the_whole_id(drill: Run, banks: Path) -> None:
    drill("show", "first-ink").failed(2, "`first-ink` is in several banks", "good/first-ink, other/first-ink")


def test_a_card_cannot_be_solved(drill: Run, banks: Path) -> None:
    drill("solve", "good/first-ink").failed(2, "`good/first-ink` is a card, not a coding question", "drill show")
