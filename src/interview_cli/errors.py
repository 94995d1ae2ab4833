"""What can go wrong, said once: every expected failure is a DrillError with an exit code."""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of `drill`; scripts rely on them, the README documents them."""

    DONE = 0
    NOT_ACCEPTED = 1
    USAGE = 2
    BANK_INVALID = 3
    ENVIRONMENT = 4
    INTERRUPTED = 130


class DrillError(Exception):
    """An expected failure: one line that says what happened and where, and what to do next.

    Raised as it is for the environment (machine, terminal, editor, journal); the subclasses
    stand for a wrong request and an invalid bank. `hint` is what the reader can do about it.
    """

    code = ExitCode.ENVIRONMENT

    def __init__(self, message: str, hint: str = "", code: ExitCode | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint
        if code is not None:
            self.code = code


class UsageError(DrillError):
    """The command line asks for something that does not exist or makes no sense."""

    code = ExitCode.USAGE


class BankError(DrillError):
    """A bank, a recipe or a question file is not valid."""

    code = ExitCode.BANK_INVALID
