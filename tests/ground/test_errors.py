"""Expected failures carry their words and their exit code."""

from __future__ import annotations

import pytest

from interview_cli.bank.problem import Problem, malformed
from interview_cli.errors import BankError, DrillError, ExitCode, UsageError
from interview_cli.paths import shipped_folder


def test_the_exit_codes_are_those_that_scripts_rely_on() -> None:
    assert {code.name: code.value for code in ExitCode} == {
        "DONE": 0,
        "NOT_ACCEPTED": 1,
        "USAGE": 2,
        "BANK_INVALID": 3,
        "ENVIRONMENT": 4,
        "INTERRUPTED": 130,
    }


@pytest.mark.parametrize(
    ("kind", "code"),
    [(DrillError, ExitCode.ENVIRONMENT), (UsageError, ExitCode.USAGE), (BankError, ExitCode.BANK_INVALID)],
)
def test_each_kind_of_failure_has_its_exit_code(kind: type[DrillError], code: ExitCode) -> None:
    error = kind("what happened", "what to do")
    assert (error.code, error.message, error.hint, str(error)) == (code, "what happened", "what to do", "what happened")


def test_an_exit_code_given_holds_for_this_failure_alone() -> None:
    assert DrillError("x", code=ExitCode.INTERRUPTED).code is ExitCode.INTERRUPTED
    assert DrillError("x").code is ExitCode.ENVIRONMENT


def test_a_malformed_file_is_a_bank_error_that_names_its_place() -> None:
    path = shipped_folder() / "bank.yaml"
    error = malformed(path, "the key is wrong", 3, 7)
    assert error.message == f"{path}:3:7: the key is wrong"
    assert error.code is ExitCode.BANK_INVALID
    assert error.problem == Problem("schema", "the key is wrong", str(path), 3, 7)
