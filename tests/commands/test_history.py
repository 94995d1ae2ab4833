"""`drill history`: the versions of a solution, one of them, what has changed, and back again."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_samples import practise

from interview_cli.journal.events import Judged
from interview_cli.journal.journal import Journal

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

FIRST = "def two_sum(nums, target):\n    return [0, 0]\n"
SECOND = "def two_sum(nums, target):\n    return [0, 1]\n"
ODD = "# \udc80 no Unicode\n"


@pytest.fixture
def solution(tmp_path: Path) -> Path:
    """The learner's file of Two Sum, not there yet."""
    return tmp_path / "workspace" / "leetcode" / "two_sum.py"


def judge(home: Path, *versions: tuple[str, str]) -> None:
    """As if these texts had been judged in the attempt of `practise`."""
    with Journal.open(home / "journal.db") as journal:
        for text, verdict in versions:
            journal.append(Judged("attempt", "leetcode/two-sum", verdict, journal.keep(text), 3, 7))


@pytest.fixture
def tried(own_home: Path) -> Path:
    """Wrong, the same judged again, then accepted and rated."""
    judge(own_home, (FIRST, "wrong_answer"), (FIRST, "wrong_answer"), (SECOND, "accepted"))
    practise(own_home)
    return own_home


def test_versions_are_listed_newest_first_with_verdict_and_rating(drill: Run, tried: Path) -> None:
    done = drill("history", "two-sum")
    assert done.code == 0
    lines = [line.split() for line in done.out.splitlines() if line.strip()]
    assert lines[0] == ["Two", "Sum", "·", "leetcode/two-sum"]
    assert lines[1][0] == "2" and lines[1][3:] == ["✓", "accepted", "3", "of", "7", "good"]
    assert lines[2][0] == "1" and lines[2][3:] == ["✗", "wrong", "answer", "3", "of", "7"]
    assert lines[3][0] == "NUMBER" and len(lines) == 4


def test_a_rating_that_was_taken_back_is_not_shown(drill: Run, tried: Path) -> None:
    assert drill("undo").code == 0
    assert "good" not in drill("history", "two-sum").out


def test_json_lists_them_oldest_first(drill: Run, tried: Path) -> None:
    versions = drill("history", "1", "--json").data
    assert [(each["number"], each["verdict"], each["rating"]) for each in versions] == [
        (1, "wrong_answer", None),
        (2, "accepted", 3),
    ]
    assert set(versions[0]) == {"number", "at", "attempt", "verdict", "passed", "total", "id", "rating"}


def test_one_version_is_printed_as_it_was(drill: Run, tried: Path) -> None:
    assert drill("history", "two-sum", "1").out == FIRST


def test_the_difference_of_the_last_two_versions(drill: Run, tried: Path) -> None:
    lines = drill("history", "two-sum", "--diff").out.splitlines()
    assert lines[:2] == ["--- version 1", "+++ version 2"]
    assert "-    return [0, 0]" in lines and "+    return [0, 1]" in lines


def test_the_difference_from_a_version_to_the_file(drill: Run, tried: Path, solution: Path) -> None:
    solution.parent.mkdir(parents=True)
    solution.write_text(SECOND, encoding="utf-8")
    assert drill("history", "two-sum", "2", "--diff").out == "version 2 and two_sum.py are the same\n"
    assert "+++ two_sum.py" in drill("history", "two-sum", "1", "--diff").out


def test_without_a_file_there_is_nothing_to_compare_with(drill: Run, tried: Path) -> None:
    drill("history", "two-sum", "1", "--diff").failed(4, "cannot be read")


def test_a_version_is_brought_back_and_the_present_one_kept(drill: Run, tried: Path, solution: Path) -> None:
    solution.parent.mkdir(parents=True)
    solution.write_text("half = 'done'\n", encoding="utf-8")
    done = drill("history", "two-sum", "1", "--restore")
    assert solution.read_text(encoding="utf-8") == FIRST
    [aside] = (solution.parent / "earlier").iterdir()
    assert aside.read_text(encoding="utf-8") == "half = 'done'\n"
    assert done.out == f"{solution} is version 1 again\nwhat it was before is kept in {aside}\n"


@pytest.mark.parametrize("there", [True, False])
def test_where_nothing_would_be_lost_nothing_is_set_aside(drill: Run, tried: Path, solution: Path, there: bool) -> None:
    if there:
        solution.parent.mkdir(parents=True)
        solution.write_text(FIRST, encoding="utf-8")
    assert drill("history", "two-sum", "1", "--restore").out == f"{solution} is version 1 again\n"
    assert solution.read_text(encoding="utf-8") == FIRST
    assert [path.name for path in solution.parent.iterdir()] == ["two_sum.py"]


def test_what_is_no_unicode_comes_back_byte_by_byte(drill: Run, own_home: Path, solution: Path) -> None:
    judge(own_home, (ODD, "compile_error"))
    assert drill("history", "two-sum", "1", "--restore").code == 0
    assert solution.read_bytes() == ODD.encode("utf-8", "surrogatepass")


def test_a_workspace_that_cannot_be_written_is_told_and_nothing_changed(
    drill: Run, tried: Path, tmp_path: Path
) -> None:
    (tmp_path / "workspace").write_text("a file", encoding="utf-8")
    drill("history", "two-sum", "1", "--restore").failed(4, "cannot be written")
    assert (tmp_path / "workspace").read_text(encoding="utf-8") == "a file"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("two-sum", "3"), "no version 3"),
        (("two-sum", "--restore"), "which version?"),
        (("two-summ",), "two-sum"),
    ],
)
def test_asking_for_what_is_not_there(drill: Run, tried: Path, arguments: tuple[str, ...], words: str) -> None:
    drill("history", *arguments).failed(2, words)


def test_before_the_first_check_it_says_how_to_begin(drill: Run) -> None:
    assert "drill solve two-sum" in drill("history", "two-sum").out
    assert drill("history", "two-sum", "--json").data == []
    drill("history", "two-sum", "--diff").failed(2, "fewer than two versions")


def test_a_pipe_that_closes_is_no_error(drill: Run, tried: Path) -> None:
    done = drill("history", "two-sum", command=["bash", "-c", '"$@" | head -1', "bash"], environment=dict(os.environ))
    assert "Traceback" not in done.err
