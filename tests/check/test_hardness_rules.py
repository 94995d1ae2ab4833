"""Tests that look too little: a mistake in the reference that they accept, a branch that they never take."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import STACK, Found, change, copy_of_tiny, found, line_of

from interview_cli.bank.problem import Problem
from interview_cli.check.hardness import fingerprint
from interview_cli.check.run import check

pytest_plugins = ["check_fixtures"]
pytestmark = pytest.mark.usefixtures("warm_judge")

REFERENCE = STACK / "reference.py"
PAGE = STACK / "question.yaml"
TESTS = STACK / "tests.py"
SURVIVOR = "12: return self.numbers[-1] if self.numbers else None → return self.numbers[-0] if self.numbers else None"


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """Its tests never look at a stack of two."""
    copy = copy_of_tiny(tmp_path)
    change(copy / TESTS, "    stack.push(4)\n", "")
    change(copy / TESTS, "    assert stack.pop() == 4\n", "")
    return copy


def problems(bank: Path, fast: bool = False) -> list[Problem]:
    return list(check([bank / STACK], jobs=1, fast=fast).problems)


def only(bank: Path) -> tuple[Found, str]:
    [problem] = problems(bank)
    return found([problem], bank)[0], problem.message


def list_equivalent(bank: Path, reference: str, *changes: str) -> None:
    lines = [f"equivalents:\n  reference: '{reference}'\n  mutants:\n"]
    lines += [f"    - change: '{each}'\n      reason: the top of a stack\n" for each in changes]
    with (bank / PAGE).open("a", encoding="utf-8") as file:
        file.writelines(lines)


def test_a_sound_question_has_no_survivor(tmp_path: Path) -> None:
    assert problems(copy_of_tiny(tmp_path)) == []


def test_a_mistake_that_the_tests_accept_is_shown_with_its_line(bank: Path) -> None:
    where, message = only(bank)
    assert where == ("mutant-survived", str(REFERENCE), 12)
    number = fingerprint((bank / REFERENCE).read_bytes())
    assert message == (
        f"the tests accept `{SURVIVOR}`; add a test that fails on it, or list it under `equivalents` "
        f"(reference: {number}) with the reason why none can"
    )


def test_a_listed_mutant_may_survive(bank: Path) -> None:
    list_equivalent(bank, fingerprint((bank / REFERENCE).read_bytes()), SURVIVOR)
    assert problems(bank) == []


def test_the_list_expires_when_the_reference_changes(bank: Path) -> None:
    list_equivalent(bank, fingerprint((bank / REFERENCE).read_bytes()), SURVIVOR)
    with (bank / REFERENCE).open("a", encoding="utf-8") as file:
        file.write("# One more line.\n")
    stale, survivor = sorted(problems(bank), key=lambda problem: problem.rule, reverse=True)
    assert (stale.rule, stale.line) == ("stale-equivalents", line_of(bank / PAGE, "  reference:"))
    assert f"then write `{fingerprint((bank / REFERENCE).read_bytes())}` here" in stale.message
    assert survivor.rule == "mutant-survived"


def test_a_listed_mutant_that_the_tests_reject_comes_off_the_list(tmp_path: Path) -> None:
    bank = copy_of_tiny(tmp_path)
    list_equivalent(bank, fingerprint((bank / REFERENCE).read_bytes()), SURVIVOR)
    where, message = only(bank)
    assert where == ("equivalent-rejected", str(PAGE), line_of(bank / PAGE, "    - change"))
    assert message == f"`{SURVIVOR}` is listed as equivalent, but the tests reject it; take it off the list"


def test_a_listed_mutant_that_is_none_comes_off_the_list(tmp_path: Path) -> None:
    bank = copy_of_tiny(tmp_path)
    list_equivalent(bank, fingerprint((bank / REFERENCE).read_bytes()), "12: return None → return 0")
    where, message = only(bank)
    assert where == ("no-such-mutant", str(PAGE), line_of(bank / PAGE, "    - change"))
    assert message == "no mutant is called `12: return None → return 0`; take it off the list"


def test_a_branch_that_no_test_takes(tmp_path: Path) -> None:
    bank = copy_of_tiny(tmp_path)
    change(
        bank / REFERENCE,
        "        self.numbers.append(number)",
        "        if number == 123456:\n            del number\n        else:\n            self.numbers.append(number)",
    )
    [problem] = [each for each in problems(bank) if each.rule != "mutant-survived"]
    assert (problem.rule, problem.line) == ("branch-not-reached", 7)
    assert problem.message == (
        "no test gets to this branch: `if number == 123456 (taken)`; add a test that takes it, or take the branch out"
    )


def test_fast_leaves_the_mutants_out(bank: Path) -> None:
    assert problems(bank, fast=True) == []
