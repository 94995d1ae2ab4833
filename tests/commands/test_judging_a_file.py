"""`drill test`: one solution, one verdict, an exit code and a JSON object that scripts rely on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

FIELDS = {"question", "verdict", "tests", "seconds", "cpu_seconds", "failure"}
FAILURE_FIELDS = {"test", "message", "call", "expected", "got", "stdout"}
RIGHT = """\
def two_sum(nums, target):
    seen = {}
    for index, number in enumerate(nums):
        if target - number in seen:
            return [seen[target - number], index]
        seen[number] = index
"""
WRONG = "def two_sum(nums, target):\n    print('looking')\n    return [0, 0]\n"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A solution named as its question."""
    return tmp_path / "two_sum.py"


def test_an_accepted_solution_ends_with_0(drill: Run, file: Path) -> None:
    file.write_text(RIGHT, encoding="utf-8")
    done = drill("test", str(file), "--json")
    assert (done.code, done.err) == (0, "")
    assert set(done.data) == FIELDS
    assert done.data["question"] == "leetcode/two-sum"
    assert done.data["verdict"] == "accepted"
    assert set(done.data["tests"]) == {"passed", "total"}
    assert done.data["tests"]["passed"] == done.data["tests"]["total"] > 0
    assert done.data["failure"] is None
    assert done.data["seconds"] > 0 and done.data["cpu_seconds"] >= 0


def test_a_wrong_solution_ends_with_1_and_tells_the_failing_call(drill: Run, file: Path) -> None:
    file.write_text(WRONG, encoding="utf-8")
    done = drill("test", str(file), "--json")
    assert done.code == 1
    assert set(done.data) == FIELDS
    assert done.data["verdict"] == "wrong_answer"
    assert set(done.data["failure"]) == FAILURE_FIELDS
    failure = done.data["failure"]
    assert failure["call"].startswith("two_sum(")
    assert (failure["got"], "looking" in failure["stdout"]) == ("[0, 0]", True)
    assert failure["expected"].startswith("[")


def test_for_a_person_the_verdict_is_told_in_words(drill: Run, file: Path) -> None:
    file.write_text(WRONG, encoding="utf-8")
    done = drill("test", str(file))
    assert done.code == 1
    assert done.out.startswith("✗ wrong answer   ")
    for word in ("two_sum(", "got       [0, 0]", "expected  [", "you printed", "looking"):
        assert word in done.out
    file.write_text(RIGHT, encoding="utf-8")
    done = drill("test", str(file))
    assert done.code == 0
    assert done.out.startswith("✓ accepted   ")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("def two_sum(:\n", "compile_error"),
        ("", "compile_error"),
        ("import no_such_module\n" + RIGHT, "compile_error"),
        ("def two_sum(nums, target):\n    return nums[len(nums)]\n", "runtime_error"),
        ("def two_sum(nums, target):\n    while True: pass\n", "time_limit"),
    ],
    ids=["syntax", "empty", "import", "exception", "endless"],
)
def test_what_does_not_run_ends_with_1_and_its_own_verdict(drill: Run, file: Path, text: str, verdict: str) -> None:
    file.write_text(text, encoding="utf-8")
    done = drill("test", str(file), "--json")
    assert (done.code, done.data["verdict"]) == (1, verdict)
    assert done.data["failure"]["message"]


def test_a_file_of_any_name_is_judged_as_the_named_question(drill: Run, tmp_path: Path) -> None:
    file = tmp_path / "my try.py"
    file.write_text(RIGHT, encoding="utf-8")
    for name in ("leetcode/two-sum", "1"):
        assert drill("test", str(file), "--question", name).code == 0


def test_without_a_file_the_one_in_the_workspace_is_judged(drill: Run, tmp_path: Path) -> None:
    file = tmp_path / "workspace" / "leetcode" / "two_sum.py"
    file.parent.mkdir(parents=True)
    file.write_text(RIGHT, encoding="utf-8")
    assert drill("test", "--question", "two-sum").code == 0


def test_judging_keeps_no_review(drill: Run, file: Path, own_home: Path) -> None:
    file.write_text(RIGHT, encoding="utf-8")
    drill("test", str(file))
    assert drill("log", "--json").data == []
    assert not (own_home / "journal.db").exists()


def test_a_file_that_is_missing_is_told(drill: Run, file: Path) -> None:
    drill("test", str(file)).failed(4, f"{file} cannot be read: No such file", "is the path right?")


def test_a_missing_file_in_the_workspace_is_told(drill: Run, tmp_path: Path) -> None:
    done = drill("test", "--question", "two-sum")
    done.failed(4, str(tmp_path / "workspace" / "leetcode" / "two_sum.py"), "cannot be read")


def test_a_missing_file_is_told_as_such_even_when_its_name_is_no_question(drill: Run, tmp_path: Path) -> None:
    done = drill("test", str(tmp_path / "xyzzy.py"))
    assert done.code in (2, 4)
    assert "No such file" in done.err


def test_a_folder_is_no_solution(drill: Run, file: Path) -> None:
    file.mkdir()
    drill("test", str(file)).failed(4, f"{file} cannot be read: Is a directory")


def test_a_huge_file_is_refused(drill: Run, file: Path) -> None:
    file.write_bytes(b"#" * 1_000_001)
    drill("test", str(file)).failed(4, f"{file} is larger than 1 MB", "is it the right file?")


def test_a_file_without_an_end_is_refused(drill: Run) -> None:
    limited = ["bash", "-c", 'ulimit -v 1500000; exec "$@"', "bash"]
    done = drill("test", "/dev/zero", "--question", "two-sum", command=limited)
    done.failed(4, "/dev/zero")


def test_a_file_that_is_not_utf_8_gets_a_verdict_on_itself(drill: Run, file: Path) -> None:
    file.write_bytes(b"# caf\xe9\n" + RIGHT.encode())
    assert drill("test", str(file), "--json").data["verdict"] in ("accepted", "compile_error")


def test_an_unknown_file_name_asks_for_the_question(drill: Run, tmp_path: Path) -> None:
    file = tmp_path / "two_sun.py"
    file.write_text(RIGHT, encoding="utf-8")
    drill("test", str(file)).failed(2, "there is no question `two_sun`", "leetcode/two-sum")


def test_a_card_cannot_be_judged(drill: Run, file: Path, banks: Path) -> None:
    file.write_text(RIGHT, encoding="utf-8")
    done = drill("test", str(file), "--question", "good/first-ink")
    done.failed(2, "`good/first-ink` is a card, not a coding question", "only code can be judged")


def test_a_symbolic_link_to_a_solution_is_judged(drill: Run, tmp_path: Path, file: Path) -> None:
    (tmp_path / "real.py").write_text(RIGHT, encoding="utf-8")
    file.symlink_to(tmp_path / "real.py")
    assert drill("test", str(file)).code == 0
