"""A second sitting says which process runs the first; without a terminal there is none."""

from __future__ import annotations

import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from driver import DRILL

if TYPE_CHECKING:
    from terminal_fixtures import Start

pytest_plugins = ["terminal_fixtures"]


def piped(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*DRILL, *arguments], capture_output=True, text=True, stdin=subprocess.DEVNULL, timeout=60)


@pytest.mark.parametrize("second", [("solve", "two-sum"), ("review", "--bank", "facts")])
def test_a_second_sitting_names_the_process_of_the_first_and_ends_with_4(
    start: Start, facts: Path, second: tuple[str, ...]
) -> None:
    first = start("review", "--bank", "facts")
    first.wait_for("space answer")
    other = start(*second, columns=120)
    assert other.end() == 4
    other.wait_for(f"drill: a sitting is running in another terminal (process {first.process})")
    assert "Traceback" not in other.text()
    first.press("q")
    assert first.end() == 0
    third = start(*second, environment={"EDITOR": "true"})
    third.wait_for("? all keys")


def test_looking_up_works_beside_a_sitting(start: Start, facts: Path) -> None:
    first = start("review", "--bank", "facts")
    first.wait_for("space answer")
    for arguments in (("log",), ("list", "--bank", "facts"), ()):
        done = piped(*arguments)
        assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("arguments", [("leetcode",), ("review",), ("solve", "two-sum")])
def test_a_sitting_without_a_terminal_ends_with_4_and_says_so(arguments: tuple[str, ...], own_home: Path) -> None:
    done = piped(*arguments)
    assert done.returncode == 4
    assert done.stdout == ""
    assert done.stderr.startswith("drill: this needs a terminal")
    assert "Traceback" not in done.stderr
    assert not (own_home / "journal.db").exists()


def test_a_sitting_with_its_output_piped_away_ends_with_4(start: Start) -> None:
    run = start(command=["bash", "-c", '"$@" | cat; echo "code ${PIPESTATUS[0]}"', "bash", *DRILL, "leetcode"])
    run.wait_for("this needs a terminal", "code 4")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ((), "drill trains you for interviews"),
        (("list",), "leetcode/two-sum\tcode\teasy\t"),
        (("stats",), "Nothing practised yet"),
        (("log",), "Nothing practised yet"),
    ],
)
def test_looking_up_works_piped(arguments: tuple[str, ...], told: str) -> None:
    done = piped(*arguments)
    assert (done.returncode, done.stderr) == (0, "")
    assert told in done.stdout
    assert "\x1b" not in done.stdout
