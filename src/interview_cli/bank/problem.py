"""What is wrong with a bank, and exactly where."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

import msgspec

from interview_cli.errors import BankError

_INVISIBLE = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")

Severity = Literal["error", "warning"]


class Problem(msgspec.Struct, frozen=True):
    """One thing wrong in one place; `line` and `column` count from 1, 0 where there is none."""

    rule: str
    message: str
    path: str
    line: int = 0
    column: int = 0
    severity: Severity = "error"

    def __post_init__(self) -> None:
        """Words from a file cannot steer a terminal or break a report."""
        msgspec.structs.force_setattr(self, "message", visible(self.message))
        msgspec.structs.force_setattr(self, "path", visible(self.path))

    @property
    def where(self) -> str:
        """path:line:column, as far as it is known."""
        parts = [self.path, *(str(number) for number in (self.line, self.column) if number)]
        return ":".join(parts)

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


def visible(text: str) -> str:
    """The text with control characters (line ends left out) and stray surrogates as visible escapes."""
    return _INVISIBLE.sub(lambda match: ascii(match[0])[1:-1], text)


class Malformed(BankError):
    """A file that cannot be read as what it should be; carries the problem."""

    def __init__(self, problem: Problem, hint: str = "") -> None:
        super().__init__(str(problem), hint or "mend the file; `drill check` lists everything that is wrong")
        self.problem = problem


def malformed(path: Path, message: str, line: int = 0, column: int = 0, rule: str = "schema") -> Malformed:
    """A Malformed for this place."""
    return Malformed(Problem(rule=rule, message=message, path=str(path), line=line, column=column))
