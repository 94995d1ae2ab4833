"""What a check found."""

from __future__ import annotations

import msgspec

from interview_cli.bank.problem import Problem

SCHEMA_RULES = frozenset(
    {"schema", "yaml", "duplicate-key", "encoding", "unreadable", "size", "missing-file", "duplicate-id"}
)
"""Rules that keep a bank from being read at all; everything else is about what its questions do."""


class CheckReport(msgspec.Struct, frozen=True):
    """The result of checking some banks: how many questions, how long (seconds), what is wrong; how many of
    them had been proven before and were not run, and how many were left when the check was interrupted."""

    questions: int
    seconds: float
    problems: tuple[Problem, ...]
    unchanged: int = 0
    left: int = 0

    @property
    def ok(self) -> bool:
        return not self.left and not any(problem.severity == "error" for problem in self.problems)

    @property
    def readable(self) -> bool:
        return not any(problem.rule in SCHEMA_RULES for problem in self.problems)
