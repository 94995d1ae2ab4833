"""What a solution takes on growing inputs: told beside the reference, decided by nothing that it says."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from interview_cli.judge.growth import growth_plan, sizes
from interview_cli.judge.job import Job, Outcome
from interview_cli.judge.judge import Judge
from interview_cli.judge.line import Allowance
from interview_cli.paths import shipped_folder

STARTER = 'def pairs(items: list[int]) -> int:\n    """How many pairs are equal."""\n    ...\n'
REFERENCE = "def pairs(items):\n    return sum(1 for one in range(len(items)) if items[one] == items[one - 1])\n"
TESTS = """\
GROWS_TO = 800


def test_nothing(solution):
    assert solution([]) == 0


def growing(solution, n):
    solution(list(range(n)))
"""
SQUARE = "def pairs(items):\n    return sum(1 for one in items for other in items if one == other)\n"
HUNGRY = "def pairs(items):\n    copies = [list(items) for _ in items]\n    return len(copies)\n"
LIAR = """\
import time
def pairs(items):
    time.perf_counter = lambda: float("nan")
    return 0
"""


def grown(judge: Judge, folder: Path, source: str, tests: str = TESTS) -> Outcome:
    for name, text in (("starter.py", STARTER), ("reference.py", REFERENCE), ("tests.py", tests)):
        (folder / name).write_text(text, encoding="utf-8")
    job = Job("bank/pairs", str(folder), source, Allowance(1.0, 256, 64))
    return judge.outcome(msgspec.structs.replace(job, growth=True))


def test_a_solution_is_measured_beside_the_reference_at_each_size(judge: Judge, tmp_path: Path) -> None:
    found = grown(judge, tmp_path, SQUARE).grown
    assert [each.n for each in found] == [12, 25, 50, 100, 200, 400, 800]
    assert all(each.seconds > 0 and each.reference_seconds > 0 for each in found)
    last = found[-1]
    assert last.seconds > 5 * last.reference_seconds, "640,000 steps against 800"


def test_memory_is_measured_too(judge: Judge, tmp_path: Path) -> None:
    last = grown(judge, tmp_path, HUNGRY).grown[-1]
    assert last.bytes > 800 * 800 * 8
    assert last.reference_bytes < last.bytes / 100


def test_tests_that_say_no_way_to_grow_have_nothing_measured(judge: Judge, tmp_path: Path) -> None:
    outcome = grown(judge, tmp_path, SQUARE, "def test_nothing(solution):\n    assert solution([]) == 0\n")
    assert (outcome.grown, outcome.report.failure) == ((), None)


@pytest.mark.parametrize(
    "source", ["def pairs(items):\n    raise ValueError\n", "def pairs(items):\n    while 1: ...\n"]
)
def test_a_solution_that_fails_from_the_first_size_on_is_told_and_harms_nothing(
    judge: Judge, tmp_path: Path, source: str
) -> None:
    outcome = grown(judge, tmp_path, source)
    assert outcome.grown == ()
    assert outcome.report.failure is not None
    assert grown(judge, tmp_path, SQUARE).grown != ()


def test_what_a_candidate_says_of_itself_is_taken_for_a_figure_or_nothing(judge: Judge, tmp_path: Path) -> None:
    found = grown(judge, tmp_path, LIAR).grown
    assert {each.seconds for each in found} == {0.0}


def test_a_solution_that_is_ended_at_a_size_keeps_the_sizes_before(judge: Judge, tmp_path: Path) -> None:
    source = "def pairs(items):\n    while len(items) > 100: ...\n    return 0\n"
    assert [each.n for each in grown(judge, tmp_path, source).grown] == [12, 25, 50, 100]


@pytest.mark.parametrize(
    ("largest", "expected"),
    [
        (64, [1, 2, 4, 8, 16, 32, 64]),
        (10_000, [156, 312, 625, 1250, 2500, 5000, 10000]),
        (9, [3, 4, 5, 6, 7, 8, 9]),
        (3, [1, 2, 3]),
        (1, [1]),
    ],
)
def test_sizes_double_up_to_the_largest_and_small_ones_go_step_by_step(largest: int, expected: list[int]) -> None:
    assert sizes(largest) == expected


@pytest.mark.parametrize("largest", [None, 0, -5, 2.5, True, "9"])
def test_a_largest_size_that_is_none_is_no_plan(largest: object) -> None:
    assert growth_plan(SimpleNamespace(growing=print, GROWS_TO=largest)) is None
    assert growth_plan(SimpleNamespace(growing=print, GROWS_TO=9)) is not None
    assert growth_plan(SimpleNamespace(GROWS_TO=9)) is None


def test_every_shipped_problem_says_how_its_inputs_grow() -> None:
    files = sorted((shipped_folder() / "question_banks").glob("*/*/*/tests.py"))
    assert len(files) >= 49
    assert [str(path) for path in files if "\ndef growing(solution, n):" not in path.read_text(encoding="utf-8")] == []
