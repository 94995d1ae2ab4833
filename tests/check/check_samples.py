"""Copies of the tiny bank to be broken, and reports boiled down to what a test compares."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

from interview_cli.bank.problem import Problem
from interview_cli.check.report import CheckReport
from interview_cli.check.run import check
from interview_cli.judge.job import Job, Outcome
from interview_cli.judge.judge import Judge
from interview_cli.judge.verdict import Report, Verdict

TINY = Path(__file__).parents[1] / "banks" / "tiny"

ADD = Path("arithmetic") / "add_numbers"
STACK = Path("design") / "stack_of_ints"

Found = tuple[str, str, int]
"""A problem as its rule, its path in the bank, and its line."""


def copy_of_tiny(folder: Path) -> Path:
    """A sound bank called `tiny` below the folder."""
    return shutil.copytree(TINY, folder / "tiny")


def change(path: Path, old: str, new: str) -> None:
    """Replaces text that stands in the file exactly once."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def line_of(path: Path, words: str) -> int:
    """The line of the file on which the words first stand."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number, line in enumerate(lines, start=1) if words in line)


def found(problems: Sequence[Problem], bank: Path) -> list[Found]:
    return [(each.rule, str(Path(each.path).relative_to(bank)), each.line) for each in problems]


class ObligingJudge:
    """Starts nothing and gives every file the verdict that it should have."""

    def __init__(self, hash_seed: int = 0) -> None:
        """Any seed will do."""

    def outcome(self, job: Job) -> Outcome:
        first = job.source.partition("\n")[0]
        starter = Path(job.folder) / "starter.py"
        verdict = Verdict.ACCEPTED
        if first.startswith("# verdict:"):
            verdict = Verdict(first.removeprefix("# verdict:").strip())
        elif job.tight or job.source == starter.read_text(encoding="utf-8"):
            verdict = Verdict.WRONG_ANSWER
        return Outcome(Report(job.question, verdict))

    def outcomes(self, job: Job, sources: Sequence[str]) -> list[Outcome]:
        return [self.outcome(msgspec.structs.replace(job, source=source)) for source in sources]

    def prepare(self, job: Job) -> None:
        """There is nothing to prepare."""

    def close(self) -> None:
        """There is nothing to close."""


class LentJudge:
    """A warm judge that outlives the check it is lent to."""

    def __init__(self, judge: Judge) -> None:
        self._judge = judge

    def outcome(self, job: Job) -> Outcome:
        return self._judge.outcome(job)

    def outcomes(self, job: Job, sources: Sequence[str]) -> list[Outcome]:
        return self._judge.outcomes(job, sources)

    def judge(self, job: Job) -> Report:
        return self._judge.judge(job)

    def prepare(self, job: Job) -> None:
        self._judge.prepare(job)

    def close(self) -> None:
        """Its owner closes it."""


@contextmanager
def one_warm_judge() -> Iterator[None]:
    """Every check inside uses the same judge, so that only the first one waits for it to warm up."""
    with Judge() as judge, pytest.MonkeyPatch.context() as patch:
        patch.setattr("interview_cli.check.prove.Judge", lambda hash_seed=0: LentJudge(judge))
        yield


def prove(*paths: Path) -> CheckReport:
    """What a check of these paths finds, one question after the other."""
    return check(paths, jobs=1)
