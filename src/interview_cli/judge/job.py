"""What the judge is asked to do, and what the tester answers: plain data between trusted processes."""

from __future__ import annotations

from pathlib import Path

import msgspec

from interview_cli.bank.model import CodeQuestion, Example
from interview_cli.judge.line import Allowance
from interview_cli.judge.verdict import Case, Grown, Report

LEARNER_EXAMPLES = 50
STARTER_BROKEN = "the starter does not load"
"""How the message of an internal error begins whose cause is the starter."""

CHECK_EXAMPLES = 100


class Job(msgspec.Struct, frozen=True):
    """Judge `source` (the file's bytes as latin-1 text) by the hidden tests in `folder`.

    `max_examples` is Hypothesis' number of examples a property, and `seed` has it make others than usual; `only`
    keeps the tests of this name, `first` is the test to begin with, `cases` are examples of property tests to be
    tried before all others; `quick` stops at the first failure and does not look for the smallest input. With
    `examples` the worked examples are executed against the reference instead; with `verify` the
    source is only run, as a card's `verify` snippet: it must not raise. With `soak` only property tests run, on
    so many examples altogether: those that know what is right without the reference for the reference, the others
    for any other solution. With the `statement` the calls of the tests are watched. With `growth` no test runs:
    the solution and the reference are measured on growing inputs; with the `statement` too the solution only takes
    them, watched.
    """

    question: str
    folder: str
    source: str
    allowance: Allowance
    node: str = ""
    mutates: tuple[str, ...] = ()
    may_change: tuple[str, ...] = ()
    max_examples: int = LEARNER_EXAMPLES
    only: str | None = None
    cases: tuple[Case, ...] = ()
    first: str | None = None
    quick: bool = False
    tight: bool = False
    examples: tuple[Example, ...] = ()
    verify: bool = False
    seed: int | None = None
    soak: int = 0
    statement: str = ""
    growth: bool = False


class Numbers(msgspec.Struct, frozen=True):
    """The numbers that a `verify` snippet computed: all that its expressions gave (of many only the first and the
    last), and of these the results, which it asserts something about or computes for their own sake."""

    seen: tuple[float, ...] = ()
    results: tuple[float, ...] = ()


class Outcome(msgspec.Struct, frozen=True):
    """The tester's answer. `checker_raised` names a test that itself raised on the solution's answer;
    `disagreements` are examples (by index) that the reference does not give, with what it gives. A job with
    a statement gets what became of its constraints: `left`, those that a call left, with the test and what
    it gave; `unreached`, the bounds that no call came to; and `traces`, for each test a sign for every call and
    its answer."""

    report: Report
    checker_raised: str | None = None
    disagreements: tuple[tuple[int, str], ...] = ()
    left: tuple[tuple[str, str, str], ...] = ()
    unreached: tuple[tuple[str, str], ...] = ()
    traces: dict[str, str] = {}
    numbers: Numbers = Numbers()
    grown: tuple[Grown, ...] = ()


class Order(msgspec.Struct, frozen=True):
    """What the tester is asked: to rehearse, or to judge; with `sources` the job for each of these solutions. `run` is
    the number of the first."""

    job: Job
    rehearse: bool = False
    run: int = 0
    sources: tuple[str, ...] = ()

    @property
    def jobs(self) -> list[Job]:
        """What is to be judged, one after the other."""
        return [msgspec.structs.replace(self.job, source=source) for source in self.sources] or [self.job]


def verify_job(name: str, snippet: str) -> Job:
    """The job that runs a card's `verify` snippet in a candidate, numpy allowed."""
    return Job(name, "", snippet.encode().decode("latin-1"), Allowance(10.0, 1024, 64), verify=True)


def job_for(
    name: str, question: CodeQuestion, folder: Path, source: bytes, max_examples: int = LEARNER_EXAMPLES
) -> Job:
    """The job that judges these bytes as a solution of the question in `folder`."""
    limits = question.limits
    return Job(
        question=name,
        folder=str(folder),
        source=source.decode("latin-1"),
        allowance=Allowance(limits.cpu_seconds, limits.memory_mb, limits.output_kb),
        node=question.node,
        mutates=question.mutates,
        may_change=question.may_change,
        max_examples=max_examples,
    )
