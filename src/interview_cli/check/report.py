"""What a check found."""

from __future__ import annotations

import msgspec

from interview_cli.bank.problem import Problem

SCHEMA_RULES = frozenset(
    {"schema", "yaml", "duplicate-key", "encoding", "unreadable", "size", "missing-file", "duplicate-id"}
)
"""Rules that keep a bank from being read at all; everything else is about what its questions do."""


class CheckReport(msgspec.Struct, frozen=True):
    """The result of checking some banks: how many questions, how long (seconds), what is wrong."""

    questions: int
    seconds: float
    problems: tuple[Problem, ...]

    @property
    def ok(self) -> bool:
        return not any(problem.severity == "error" for problem in self.problems)

    @property
    def readable(self) -> bool:
        return not any(problem.rule in SCHEMA_RULES for problem in self.problems)
