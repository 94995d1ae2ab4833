"""Many solutions handed over together get the verdicts that each would get alone, only sooner."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from interview_cli.judge.job import Job, Outcome
from interview_cli.judge.judge import Judge
from interview_cli.judge.line import Allowance
from interview_cli.judge.verdict import Verdict

STARTER = "def double(x: int) -> int: ..."
REFERENCE = "def double(x):\n    return 2 * x\n"
BARE = """
from hypothesis import given, strategies as st

SEEN = []

def test_two(solution):
    SEEN.append(solution(2))
    assert solution(2) == 4

@given(st.integers(-50, 50))
def test_any(solution, reference, x):
    assert solution(x) == reference(x)
"""
WITH_A_FIXTURE = (
    BARE
    + """
import pytest

@pytest.fixture
def three():
    return 3

def test_three(solution, three):
    assert solution(three) == 6
"""
)

SOLUTIONS = {
    "right": (REFERENCE, Verdict.ACCEPTED),
    "wrong": ("def double(x):\n    return 2 * x + (x == 2)\n", Verdict.WRONG_ANSWER),
    "wrong on negative numbers": ("def double(x):\n    return abs(2 * x)\n", Verdict.WRONG_ANSWER),
    "no program": ("def double(x:\n", Verdict.COMPILE_ERROR),
    "without the function": ("def triple(x):\n    return 3 * x\n", Verdict.COMPILE_ERROR),
    "raising": ("def double(x):\n    return [][x]\n", Verdict.RUNTIME_ERROR),
    "endless": ("def double(x):\n    while True: pass\n", Verdict.TIME_LIMIT),
    "leaving": ("import os\ndef double(x):\n    os._exit(7)\n", Verdict.RUNTIME_ERROR),
    "hungry": ("def double(x):\n    return bytearray(10**9)\n", Verdict.MEMORY_LIMIT),
    "noisy": ("def double(x):\n    print('x' * 10**6)\n    return 2 * x\n", Verdict.OUTPUT_LIMIT),
    "remembering": ("seen = []\ndef double(x):\n    seen.append(x)\n    return 2 * x\n", Verdict.ACCEPTED),
    "right again": (REFERENCE, Verdict.ACCEPTED),
}


@pytest.fixture(params=[BARE, WITH_A_FIXTURE], ids=["one process", "a process each"])
def job(request: pytest.FixtureRequest, tmp_path: Path) -> Job:
    return question(tmp_path, request.param)


def question(folder: Path, tests: str) -> Job:
    for name, text in (("starter", STARTER), ("reference", REFERENCE), ("tests", tests)):
        (folder / f"{name}.py").write_text(text)
    allowance = Allowance(0.5, 128, 256)
    return Job("tiny/double", str(folder), "", allowance, quick=True, max_examples=20)


def told(outcome: Outcome) -> tuple[object, ...]:
    """All of the outcome but how long it took."""
    report = outcome.report
    failure = report.failure
    if failure is not None and report.verdict in (Verdict.TIME_LIMIT, Verdict.MEMORY_LIMIT):
        failure = msgspec.structs.replace(failure, message="")
    return report.verdict, report.tests, failure, report.notes, report.case, outcome.checker_raised


@pytest.mark.parametrize("rehearsed", [False, True], ids=["", "rehearsed"])
def test_each_gets_the_outcome_that_it_gets_alone(job: Job, judge: Judge, rehearsed: bool) -> None:
    sources = [source for source, _ in SOLUTIONS.values()]
    if rehearsed:
        judge.prepare(job)
    together = judge.outcomes(job, sources)
    alone = [judge.outcome(msgspec.structs.replace(job, source=source)) for source in sources]
    assert [each.report.verdict for each in together] == [verdict for _, verdict in SOLUTIONS.values()]
    assert list(map(told, together)) == list(map(told, alone))


def test_no_solutions_have_no_outcomes(job: Job, judge: Judge) -> None:
    assert judge.outcomes(job, []) == []


def test_more_than_one_process_takes_are_all_judged(tmp_path: Path, judge: Judge) -> None:
    job = question(tmp_path, BARE)
    sources = [f"def double(x):\n    return {2 + number % 2} * x\n" for number in range(230)]
    verdicts = [each.report.verdict for each in judge.outcomes(job, sources)]
    assert verdicts == [Verdict.ACCEPTED, Verdict.WRONG_ANSWER] * 115


DYING = (
    BARE
    + """
import os

def test_zero(solution):
    if solution(0) == 13:
        os._exit(3)
"""
)


def test_a_solution_on_which_the_tests_die_takes_no_other_along(tmp_path: Path, judge: Judge) -> None:
    job = question(tmp_path, DYING)
    deadly = "def double(x):\n    return 2 * x if x else 13\n"
    wrong = "def double(x):\n    return 3 * x\n"
    verdicts = [
        each.report.verdict for each in judge.outcomes(job, [REFERENCE, deadly, deadly, wrong, REFERENCE, deadly])
    ]
    # The tests have not died on the reference: it is the answer's fault.
    assert verdicts == [
        Verdict.ACCEPTED,
        Verdict.WRONG_ANSWER,
        Verdict.WRONG_ANSWER,
        Verdict.WRONG_ANSWER,
        Verdict.ACCEPTED,
        Verdict.WRONG_ANSWER,
    ]


def test_what_a_test_draws_does_not_hang_on_the_solutions_before(tmp_path: Path, judge: Judge) -> None:
    tests = """
        import random

        def test_drawn(solution):
            x = random.randrange(10**9)
            assert solution(x) == 2 * x
    """
    job = question(tmp_path, "\n".join(line[8:] for line in tests.splitlines()))
    calls = [
        each.report.failure and each.report.failure.call
        for each in judge.outcomes(job, ["def double(x):\n    return -x\n"] * 3)
    ]
    assert calls[0] is not None and calls == [calls[0]] * 3


def test_a_judge_that_is_killed_meanwhile_judges_the_rest_one_by_one(job: Job) -> None:
    with Judge() as judge:
        process = vars(judge)["_process"]
        os.kill(process.pid, 9)
        outcomes = judge.outcomes(job, [REFERENCE, "def double(x):\n    return 3 * x\n"])
    assert [each.report.verdict for each in outcomes] == [Verdict.ACCEPTED, Verdict.WRONG_ANSWER]


def test_a_closed_judge_has_no_verdicts(job: Job) -> None:
    with Judge() as judge:
        pass
    assert [each.report.verdict for each in judge.outcomes(job, [REFERENCE])] == [Verdict.INTERNAL_ERROR]
