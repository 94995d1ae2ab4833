"""The example that failed last is tried before all others, and passed over when its test has changed."""

from __future__ import annotations

import pytest
from judge_fixtures import JudgeIt

from interview_cli.judge.verdict import Case, Verdict

PROPERTY = """
from hypothesis import given, strategies as st

@given(st.integers(0, 1000))
def test_any(solution, x):
    assert solution(x) == 2 * x
"""


def test_what_failed_last_is_tried_first_and_told_as_it_was(judge_it: JudgeIt) -> None:
    tests = "def test_first(solution):\n    assert solution(1) == 2\n" + PROPERTY
    found = judge_it("def double(x):\n    return 2 * x if x < 600 else 0", tests=tests, name="bank/last", prepare=True)
    assert found.case is not None and found.failure is not None
    assert (found.case.test, found.failure.call) == ("test_any", "double(600)")
    wrong = "def double(x):\n    return 2 * x if x not in (1, 600) else 0"
    again = judge_it(wrong, tests=tests, name="bank/last")
    assert again.failure is not None
    assert (again.failure.test, again.failure.call) == ("test_any", "double(600)")
    without = judge_it(wrong, tests=tests, name="bank/another")
    assert without.failure is not None
    assert (without.failure.test, without.failure.call) == ("test_first", "double(1)")


@pytest.mark.parametrize("prepare", [True, False])
def test_a_case_that_is_handed_in_finds_what_no_generated_example_would(judge_it: JudgeIt, prepare: bool) -> None:
    tests = PROPERTY.replace("0, 1000", "0, 10**9")
    rare = "def double(x):\n    return 2 * x if x != 123_456_789 else 0"
    assert judge_it(rare, tests=tests, name="bank/a", prepare=prepare).verdict is Verdict.ACCEPTED
    found = judge_it("def double(x):\n    return 0", tests=tests, name="bank/b")
    assert found.case is not None
    case = Case("test_any", found.case.example.replace('["x",1]', '["x",123456789]'))
    assert case != found.case
    report = judge_it(rare, tests=tests, name="bank/c", cases=(case,), prepare=prepare)
    assert report.failure is not None
    assert report.failure.call == "double(123456789)"


@pytest.mark.parametrize(
    "case",
    [
        Case("test_gone", '{"kwargs":{"d":[["x",1]]},"nodes":[],"drawn":[]}'),
        Case("test_any", '{"kwargs":{"d":[["other",1]]},"nodes":[],"drawn":[]}'),
        Case("test_any", '{"kwargs":{"d":[]},"nodes":[],"drawn":[]}'),
        Case("test_any", "no JSON"),
        Case("test_any", "[]"),
        Case("test_any", '{"kwargs":{"t":[]},"nodes":[],"drawn":[]}'),
        Case("test_any", '{"kwargs":{"d":[["x",{"n":5}]]},"nodes":[],"drawn":[]}'),
    ],
    ids=lambda case: case.example[:30] if isinstance(case, Case) else None,
)
def test_a_case_of_a_test_that_has_changed_is_passed_over(judge_it: JudgeIt, case: Case) -> None:
    report = judge_it("def double(x):\n    return 2 * x", tests=PROPERTY, name="bank/old", cases=(case,))
    assert report.verdict is Verdict.ACCEPTED, report.failure
