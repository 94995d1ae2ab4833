"""What the judge is asked to do, and what the tester answers: plain data between trusted processes."""

from __future__ import annotations

from pathlib import Path

import msgspec

from interview_cli.bank.model import CodeQuestion, Example
from interview_cli.judge.link import Allowance
from interview_cli.judge.verdict import Report

LEARNER_EXAMPLES = 50
CHECK_EXAMPLES = 200


class Job(msgspec.Struct, frozen=True):
    """Judge `source` (the file's bytes as latin-1 text) by the hidden tests in `folder`.

    With `examples` the worked examples are executed against the reference instead, and the tests
    are left alone. `max_examples` is Hypothesis' number of examples a property; `only` keeps the
    tests of this name.
    """

    question: str
    folder: str
    source: str
    allowance: Allowance
    node: str = ""
    mutates: tuple[str, ...] = ()
    max_examples: int = LEARNER_EXAMPLES
    only: str | None = None
    examples: tuple[Example, ...] = ()


class Outcome(msgspec.Struct, frozen=True):
    """The tester's answer. `checker_raised` names a test that itself raised on the solution's answer;
    `disagreements` are examples (by index) that the reference does not give, with what it gives."""

    report: Report
    checker_raised: str | None = None
    disagreements: tuple[tuple[int, str], ...] = ()


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
        max_examples=max_examples,
    )
