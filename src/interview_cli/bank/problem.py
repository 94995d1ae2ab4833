"""What is wrong with a bank, and exactly where."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import msgspec

from interview_cli.errors import BankError

Severity = Literal["error", "warning"]


class Problem(msgspec.Struct, frozen=True):
    """One thing wrong in one place; `line` and `column` count from 1, 0 where there is none."""

    rule: str
    message: str
    path: str
    line: int = 0
    column: int = 0
    severity: Severity = "error"

    @property
    def where(self) -> str:
        """path:line:column, as far as it is known."""
        parts = [self.path, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


class Malformed(BankError):
    """A file that cannot be read as what it should be; carries the problem."""

    def __init__(self, problem: Problem, hint: str = "") -> None:
        super().__init__(str(problem), hint or "mend the file; `drill check` lists everything that is wrong")
        self.problem = problem


def malformed(path: Path, message: str, line: int = 0, column: int = 0, rule: str = "schema") -> Malformed:
    """A Malformed for this place."""
    return Malformed(Problem(rule=rule, message=message, path=str(path), line=line, column=column))
