"""`drill debug`: the failing call again, in the open; here without a terminal, where it simply runs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_cli.debugging.calls import calls_of_failure, calls_of_text, names_in
from interview_cli.debugging.session import Session, run, stop_for
from interview_cli.debugging.stops import has_stop, without_stops
from interview_cli.errors import UsageError

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

RIGHT = """\
def two_sum(nums, target):
    seen = {}
    for index, number in enumerate(nums):
        if target - number in seen:
            return [seen[target - number], index]
        seen[number] = index
"""
WRONG = "def two_sum(nums, target):\n    print('looking')\n    return [0, 0]\n"
LRU = """\
class LRUCache:
    def __init__(self, capacity):
        self.capacity, self.items = capacity, {}

    def get(self, key):
        return self.items.get(key, -1)

    def put(self, key, value):
        self.items[key] = value
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "two_sum.py"


# What there is to debug


def test_an_accepted_file_has_nothing_to_debug(drill: Run, file: Path) -> None:
    file.write_text(RIGHT, encoding="utf-8")
    done = drill("debug", str(file))
    assert done.code == 0
    assert "✓ accepted" in done.out and "nothing to debug" in done.out


def test_the_failing_call_is_told_and_run_again(drill: Run, file: Path) -> None:
    file.write_text(WRONG, encoding="utf-8")
    done = drill("debug", str(file))
    assert done.code == 1
    lines = [line.rstrip() for line in done.out.splitlines()]
    assert lines[0].startswith("✗ wrong answer")
    assert lines[1:4] == ["  two_sum([2, 7, 11, 15], 9)", "    got       [0, 0]", "    expected  [0, 1]"]
    assert lines[-4:] == ["looking", "", "returned  [0, 0]", "expected  [0, 1]"]


def test_an_exception_is_told_with_its_whole_traceback_in_the_real_file(drill: Run, file: Path) -> None:
    file.write_text(
        "def two_sum(nums, target):\n    return deeper(nums)\n\ndef deeper(nums):\n    return nums[99]\n",
        encoding="utf-8",
    )
    done = drill("debug", str(file))
    assert done.code == 1
    first = f'  File "{file}", line 2, in two_sum'
    assert f"Traceback (most recent call last):\n{first}\n" in done.out
    assert f'  File "{file}", line 5, in deeper\n    return nums[99]' in done.out
    assert done.out.rstrip().endswith("IndexError: list index out of range")


def test_a_file_that_is_no_python_has_nothing_to_debug_and_the_place_is_told(drill: Run, file: Path) -> None:
    file.write_text("def two_sum(nums, target):\n    return (\n", encoding="utf-8")
    for more in ((), ("--call", "two_sum([3, 3], 6)")):
        done = drill("debug", str(file), *more)
        assert done.code == 1
        assert "✗ compile error" in done.out and "line 2: SyntaxError" in done.out and "nothing to debug" in done.out


def test_the_calls_before_are_made_on_the_same_object(drill: Run, tmp_path: Path) -> None:
    file = tmp_path / "lru_cache.py"
    file.write_text(LRU, encoding="utf-8")
    done = drill("debug", str(file))
    assert done.code == 1
    assert "  LRUCache(2)" in done.out and "\nreturned  80\nexpected  -1\n" in done.out


def test_leetcodes_class_and_its_types_are_known(drill: Run, file: Path) -> None:
    text = (
        "class Solution:\n    def twoSum(self, nums: List[int], target: int) -> List[int]:\n        return [inf, 0]\n"
    )
    file.write_text(text, encoding="utf-8")
    done = drill("debug", str(file), "--call", "two_sum([3, 3], 6)")
    assert (done.code, done.out.splitlines()[-1]) == (0, "returned  [inf, 0]")


def test_an_argument_changed_in_place_is_shown_as_it_is_then(drill: Run, tmp_path: Path) -> None:
    file = tmp_path / "move_zeroes.py"
    file.write_text("def move_zeroes(numbers):\n    numbers.sort()\n", encoding="utf-8")
    done = drill("debug", str(file))
    assert "returned  None\nnumbers is now  [-2, 0, 0, 4, 7]\nexpected  [" in done.out


def test_what_an_iterator_gives_is_shown(drill: Run, file: Path) -> None:
    file.write_text("def two_sum(nums, target):\n    yield from (0, 0)\n", encoding="utf-8")
    assert "returned  [0, 0]" in drill("debug", str(file)).out


def test_a_process_that_is_killed_is_told(drill: Run, file: Path) -> None:
    text = "import os, signal\n\ndef two_sum(nums, target):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
    file.write_text(text, encoding="utf-8")
    done = drill("debug", str(file), "--call", "two_sum([3, 3], 6)")
    assert done.code == 1
    assert "the process was ended by SIGKILL" in done.out


def test_it_runs_with_the_learners_environment_and_without_limits(
    drill: Run, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OWN_WORD", "kept")
    body = "    pathlib.Path('made').touch()\n    return os.environ['OWN_WORD']\n"
    file.write_text(f"import os, pathlib\n\ndef two_sum(nums, target):\n{body}", encoding="utf-8")
    assert "returned  'kept'" in drill("debug", str(file), "--call", "two_sum([3, 3], 6)").out
    assert (tmp_path / "made").exists()


def test_a_module_beside_the_program_shadows_none_of_pythons(drill: Run, file: Path, tmp_path: Path) -> None:
    (tmp_path / "bdb.py").write_text("raise SystemExit('the wrong one')\n", encoding="utf-8")
    file.write_text(WRONG, encoding="utf-8")
    assert "returned  [0, 0]" in drill("debug", str(file)).out


# Stops


def test_a_file_with_a_stop_needs_a_terminal(drill: Run, file: Path) -> None:
    file.write_text(WRONG.replace("print('looking')", "breakpoint()"), encoding="utf-8")
    drill("debug", str(file)).failed(4, "the debugger needs a terminal", "take breakpoint() out of the file")


def test_a_forgotten_breakpoint_does_not_hide_the_verdict(drill: Run, file: Path) -> None:
    file.write_text(RIGHT.replace("    seen = {}\n", "    seen = {}; breakpoint()\n"), encoding="utf-8")
    assert drill("test", str(file)).code == 0


@pytest.mark.parametrize(
    "text",
    [
        "def f():\n    breakpoint()\n",
        "import pdb\npdb.set_trace()\n",
        "import ipdb as debugger\ndebugger.set_trace()\n",
        "from pudb import set_trace\nset_trace()\n",
        "from pdb import set_trace as stop\nx = [stop() for _ in range(3)]\n",
    ],
)
def test_calls_of_a_debugger_are_stops(text: str) -> None:
    assert has_stop(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# breakpoint()\n",
        "x = 'breakpoint()'\n",
        "def breakpoint(): ...\nbreakpoint()\n",
        "self.set_trace()\n",
        "def f(:\n    breakpoint()\n",
        "\x00",
    ],
)
def test_nothing_else_is_a_stop(text: str) -> None:
    assert not has_stop(text.encode())
    assert without_stops(text.encode()) == text.encode()


def test_without_stops_every_line_and_column_stays_where_it_was() -> None:
    text = "import pdb; pdb.set_trace(); é = 1\nif é: breakpoint()  # here\nbreakpoint(\n)\n"
    stripped = without_stops(text.encode()).decode()
    assert stripped == "import pdb; pass           ; é = 1\nif é: pass          # here\nbreakpoint(\n)\n"


@pytest.mark.parametrize(
    ("text", "terminal", "setting", "stop"),
    [
        ("x = 1", True, {}, "call"),
        ("x = 1", True, {"PYTHONBREAKPOINT": "ipdb.set_trace"}, "call"),
        ("x = 1", True, {"PYTHONBREAKPOINT": "0"}, "none"),
        ("x = 1", False, {}, "none"),
        ("breakpoint()", True, {"PYTHONBREAKPOINT": "0"}, "file"),
        ("breakpoint()", False, {}, "file"),
    ],
)
def test_who_stops(text: str, terminal: bool, setting: dict[str, str], stop: str) -> None:
    assert stop_for(text.encode(), terminal, setting) == stop


# --call


@pytest.mark.parametrize(
    ("name", "text", "call", "returned"),
    [
        ("two_sum", RIGHT, "two_sum([3, 3], target=6)", "[0, 1]"),
        ("two_sum", RIGHT, "twoSum([3, 3], 6)", "[0, 1]"),
        ("two_sum", RIGHT + "def twice(x):\n    return 2 * x\n", "twice(twice(4))", "16"),
        (
            "two_sum",
            "class Solution:\n    def twoSum(self, a, b):\n        return b\n",
            "Solution().twoSum([], 6)",
            "6",
        ),
        ("lru_cache", LRU, "cache = LRUCache(2); cache.put(1, 5); cache.get(1)", "5"),
        (
            "merge_two_sorted_lists",
            "def merge_two_lists(first, second):\n    return first\n",
            "merge_two_lists(linked_list([1, 2]), None)",
            "linked_list([1, 2])",
        ),
    ],
)
def test_a_typed_call_is_made_instead(
    drill: Run, tmp_path: Path, name: str, text: str, call: str, returned: str
) -> None:
    file = tmp_path / f"{name}.py"
    file.write_text(text, encoding="utf-8")
    done = drill("debug", str(file), "--call", call)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[-1] == f"returned  {returned}"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("__import__('os').system('touch evil')", "cannot be called"),
        ("two_sum(open('evil', 'w'), 6)", "cannot be called"),
        ("two_sum([3 for _ in (1, 2)], 6)", "may not stand"),
        ("two_sum(two_sum.__globals__, 6)", "may not stand"),
        ("two_sum(", "not Python"),
        ("[3, 3]", "makes no call of the solution"),
        ("two_sum(linked_list(5), 6)", "the arguments cannot be made"),
        ("sum_two([3, 3], 6)", "`sum_two` cannot be called"),
    ],
)
def test_a_typed_call_is_parsed_and_never_evaluated(
    drill: Run, file: Path, tmp_path: Path, call: str, words: str
) -> None:
    file.write_text(RIGHT, encoding="utf-8")
    done = drill("debug", str(file), "--call", call)
    done.failed(2, "--call: ", words, 'for example --call "two_sum([3, 3], 6)"')
    assert not (tmp_path / "evil").exists()


def test_the_names_that_may_be_called_are_those_at_the_top_of_the_files() -> None:
    sources = b"def one():\n    def inner(): ...\n", b"class Two: ...\nthree = lambda: 3\n", b"def broken(:"
    assert names_in(*sources) == ["one", "Two", "three"]


def test_a_call_of_nothing_known_says_what_is_known() -> None:
    with pytest.raises(UsageError) as error:
        calls_of_text("other(1)", ["add", "_hidden"])
    assert "this file can be called as: add" in error.value.hint


# Replayed calls


def test_every_handle_of_the_object_is_known_from_its_constructor_on() -> None:
    payloads = ['{"target": null}', '{"target": 7}', '{"target": 9}']
    assert [call.keep for call in calls_of_failure(payloads)] == [(7, 9), (), ()]


def test_an_object_that_is_not_known_any_more_is_told(tiny_bank: Path, tmp_path: Path) -> None:
    file = tmp_path / "stack.py"
    file.write_text("class StackOfInts:\n    def push(self, x): ...\n", encoding="utf-8")
    payload = '{"target": 3, "name": "push", "args": [1], "kwargs": {"d": []}, "nodes": [], "back": []}'
    folder = tiny_bank / "design" / "stack_of_ints"
    ended = run(Session(str(file), str(folder), calls_of_failure([payload]), stop="none"))
    assert ended.code == 0 and ended.outcome is not None
    assert "not known any more" in ended.outcome.raised and "Traceback" not in ended.outcome.raised
