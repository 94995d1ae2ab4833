"""A question made on the spot, and one warm judge for all tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

from interview_cli.judge.job import Job
from interview_cli.judge.judge import Judge
from interview_cli.judge.line import Allowance
from interview_cli.judge.verdict import Case, Report

DOUBLE_STARTER = "def double(x: int) -> int: ..."
DOUBLE_REFERENCE = "def double(x: int) -> int:\n    return 2 * x"
DOUBLE_TESTS = """
    def test_one(solution):
        assert solution(1) == 2

    def test_seven(solution):
        assert solution(7) == 14
"""

JudgeIt = Callable[..., Report]


@pytest.fixture(scope="session")
def judge() -> Iterator[Judge]:
    with Judge() as warm:
        yield warm


@pytest.fixture
def judge_it(tmp_path: Path, judge: Judge) -> JudgeIt:
    """Judges a solution's text: by default of the question "double an int"; with `prepare` after a rehearsal."""

    def run(
        solution: str | bytes,
        *,
        starter: str = DOUBLE_STARTER,
        reference: str = DOUBLE_REFERENCE,
        tests: str = DOUBLE_TESTS,
        cpu_seconds: float = 0.5,
        memory_mb: int = 128,
        output_kb: int = 256,
        node: str = "",
        mutates: tuple[str, ...] = (),
        may_change: tuple[str, ...] = (),
        cases: tuple[Case, ...] = (),
        name: str = "",
        prepare: bool = False,
    ) -> Report:
        folder = tmp_path / "question"
        folder.mkdir(exist_ok=True)
        for file, text in (("starter", starter), ("reference", reference), ("tests", tests)):
            path, text = folder / f"{file}.py", dedent(text)
            if not path.exists() or path.read_text(encoding="utf-8") != text:
                path.write_text(text, encoding="utf-8")
        source = dedent(solution).encode() if isinstance(solution, str) else solution
        allowance = Allowance(cpu_seconds, memory_mb, output_kb)
        # A name for each test: what failed last in a question of that name is tried first.
        question = name or f"bank/{tmp_path.name}"
        text = source.decode("latin-1")
        job = Job(question, str(folder), text, allowance, node, mutates, may_change=may_change, cases=cases)
        if prepare:
            judge.prepare(job)
        return judge.judge(job)

    return run
