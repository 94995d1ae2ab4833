"""Tests that leave the statement, stop short of its bounds, or differ from run to run; solutions that change
their arguments; references that are wrong on one input in hundreds; answers in plain sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import ADD, STACK, Found, change, copy_of_tiny, found, line_of

from interview_cli.bank.problem import Problem
from interview_cli.check.run import check
from interview_cli.judge.judge import Judge
from interview_cli.judge.watch import part_ways

pytest_plugins = ["check_fixtures"]
pytestmark = pytest.mark.usefixtures("warm_judge")

PAGE, TESTS, REFERENCE = ADD / "question.yaml", ADD / "tests.py", ADD / "reference.py"
ALTERNATIVE = ADD / "alternatives" / "sum_of_a_pair.py"
PROPERTY = """

from hypothesis import given, strategies as st


@given(st.integers(-10**6, 10**6), st.integers(-10**6, 10**6))
def test_any_two(solution, a, b):
    assert solution(a, b) == a + b
"""


def problems(bank: Path, question: Path = ADD, fast: bool = True) -> list[Problem]:
    return list(check([bank / question], jobs=1, fast=fast).problems)


def only(bank: Path, question: Path = ADD, fast: bool = True) -> tuple[Found, str, str]:
    [problem] = problems(bank, question, fast)
    return found([problem], bank)[0], problem.severity, problem.message


def add_test(bank: Path, text: str) -> None:
    with (bank / TESTS).open("a", encoding="utf-8") as file:
        file.write(text)


def test_a_test_that_leaves_the_statement_is_shown_with_its_line(bank: Path) -> None:
    add_test(bank, "\n\ndef test_rich_people(solution):\n    assert solution(10**12 + 1, 0) == 10**12 + 1\n")
    where, severity, message = only(bank)
    assert where == ("constraint-left", str(TESTS), line_of(bank / TESTS, "def test_rich_people"))
    assert severity == "error"
    assert message == (
        "test_rich_people: `add_numbers` is called where a is 1000000000001, but the statement says "
        "`-10**12 <= a, b <= 10**12`; mend the test or the statement"
    )


def test_a_bound_that_no_test_comes_to_is_a_warning_at_the_constraint(bank: Path) -> None:
    change(bank / TESTS, "assert solution(10**12, 10**12) == 2 * 10**12", "assert solution(7, 10**12) == 10**12 + 7")
    where, severity, message = only(bank)
    assert where == ("bound-not-reached", str(PAGE), line_of(bank / PAGE, "10**12 <= a"))
    assert severity == "warning"
    assert message == "no test comes to the bound 10**12 of `-10**12 <= a, b <= 10**12`; add one that does"


def test_bounds_in_a_method_are_looked_at_by_the_names_of_its_parameters(bank: Path) -> None:
    change(bank / STACK / "question.yaml", "-10**9 <= number <= 10**9", "-10**8 <= number <= 10**9")
    where, _, message = only(bank, STACK)
    assert where[0] == "constraint-left"
    assert "`push` is called where number is -1000000000" in message


def test_a_driver_may_come_to_the_bounds_unseen(bank: Path) -> None:
    change(bank / TESTS, "assert solution(10**12, 10**12) == 2 * 10**12", "assert solution(7, 10**12) == 10**12 + 7")
    (bank / ADD / "driver.py").write_text("def many():\n    return solution(10**12, 10**12)\n", encoding="utf-8")
    assert problems(bank) == []


@pytest.mark.parametrize(
    "number",
    [
        pytest.param("random.randint(1, 10**9)", id="no seed"),
        pytest.param("time.monotonic_ns() % 10**9", id="the clock"),
        pytest.param("len(max({'ab', 'c', 'def', 'ghij', 'klmno'}, key=lambda word: 1))", id="the order of a set"),
    ],
)
def test_a_test_that_differs_from_run_to_run_is_found(
    tmp_path: Path, number: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interview_cli.check.prove.Judge", Judge)  # two processes, as in a real check
    bank = copy_of_tiny(tmp_path)
    add_test(
        bank,
        f"\n\nimport random, time\n\nNUMBER = {number}\n\n\n"
        "def test_some_number(solution):\n    assert solution(0, 0) == 0\n    assert solution(NUMBER, 0) == NUMBER\n",
    )
    where, severity, message = only(bank)
    assert where == ("runs-differ", str(TESTS), line_of(bank / TESTS, "def test_some_number"))
    assert severity == "error"
    assert "test_some_number does not make the same calls in each run (they part at call 2)" in message


@pytest.mark.parametrize(
    ("one", "other", "place"),
    [
        ("a" * 8 + "b" * 8, "a" * 8 + "b" * 8, None),
        ("a" * 8 + "b" * 8 + "c" * 8, "a" * 8 + "b" * 8 + "d" * 8, 2),
        ("a" * 8 + "b" * 8 + "c" * 8, "a" * 8 + "e" * 8 + "d" * 8, None),
        ("a" * 8 + "b" * 8, "a" * 8 + "b" * 8 + "c" * 8, 2),
        ("", "a" * 8, 1),
        ("", "", None),
    ],
)
def test_runs_part_at_a_call_not_at_an_answer(one: str, other: str, place: int | None) -> None:
    assert part_ways(one, other) == place


@pytest.mark.parametrize("path", [REFERENCE, ALTERNATIVE], ids=str)
def test_a_solution_that_changes_its_arguments_is_told(bank: Path, path: Path) -> None:
    folder = bank / ADD
    (folder / "starter.py").write_text("def add_numbers(a: int, b: int, more: list[int] = []) -> int: ...\n")
    changing = "def add_numbers(a, b, more=()):\n    if more:\n        more.sort()\n    return a + b\n"
    for each in (REFERENCE, ALTERNATIVE):
        (bank / each).write_text("def add_numbers(a, b, more=()):\n    return a + b\n")
    (bank / path).write_text(changing)
    add_test(bank, "\n\ndef test_more(solution):\n    assert solution(1, 2, [4, 3]) == 3\n")
    for wrong in (folder / "wrong").glob("*.py"):
        wrong.write_text("# verdict: wrong_answer\n# why: wrong\ndef add_numbers(a, b, more=()):\n    return a - b\n")
    for slow in (folder / "slow").glob("*.py"):
        slow.unlink()
    assert found(problems(bank), bank) == [("input-changed", str(path), 0)]
    change(bank / PAGE, "statement:", "may_change: [more]\nstatement:")
    assert problems(bank) == []


@pytest.mark.rare_inputs
def test_a_reference_that_is_wrong_on_one_input_in_a_thousand_is_found(bank: Path) -> None:
    add_test(bank, PROPERTY)
    change(bank / REFERENCE, "return a + b", "return a + b + (a % 1009 == 3)")
    assert problems(bank) == []
    rules = {problem.rule: problem for problem in problems(bank, fast=False)}
    message = rules["reference-rejected"].message
    assert message.startswith("wrong answer on a rare input: test_any_two")
    assert message.endswith("the reference or the test is wrong there")


@pytest.mark.rare_inputs
def test_an_alternative_that_differs_from_the_reference_on_rare_inputs_is_found(bank: Path) -> None:
    asking = PROPERTY.replace("(solution, a, b)", "(solution, reference, a, b)")
    add_test(bank, asking.replace("== a + b", "== reference(a, b)"))
    (bank / ALTERNATIVE).write_text("def add_numbers(a, b):\n    return a + b + (a % 1009 == 3)\n", encoding="utf-8")
    assert problems(bank) == []
    [problem] = problems(bank, fast=False)
    assert found([problem], bank) == [("alternative-rejected", str(ALTERNATIVE), 0)]
    assert "this solution, the reference or the test is wrong there" in problem.message


@pytest.mark.rare_inputs
def test_a_right_reference_stays_right_on_rare_inputs(bank: Path) -> None:
    add_test(bank, PROPERTY)
    assert problems(bank, fast=False) == []


def test_lines_of_the_reference_in_a_hint_are_in_sight(bank: Path) -> None:
    lines = (bank / STACK / "reference.py").read_text(encoding="utf-8").splitlines()
    shown = "".join(f"      {line}\n" for line in lines if line.strip())
    change(bank / STACK / "question.yaml", "hints:\n", f"hints:\n  - |\n{shown}")
    where, severity, message = only(bank, STACK)
    assert where == ("answer-in-sight", str(STACK / "question.yaml"), 0)
    assert severity == "error"
    assert message.startswith("hint 1 holds lines of the reference, from `")


def test_two_lines_of_the_reference_are_not_the_answer(bank: Path) -> None:
    lines = [line for line in (bank / STACK / "reference.py").read_text(encoding="utf-8").splitlines() if line.strip()]
    shown = "".join(f"      {line}\n" for line in lines[:5])
    change(bank / STACK / "question.yaml", "hints:\n", f"hints:\n  - |\n{shown}")
    assert problems(bank, STACK) == []


# Growing inputs


GROWING = "\n\nGROWS_TO = 8\n\n\ndef growing(solution, n):\n    for number in range(n):\n        solution(number, n)\n"


def test_growing_inputs_that_the_reference_takes_are_fine(bank: Path) -> None:
    add_test(bank, GROWING)
    assert problems(bank) == []


@pytest.mark.parametrize(
    ("change_from", "to", "words"),
    [
        ("solution(number, n)", "solution(number, no)", "NameError: name 'no' is not defined"),
        ("solution(number, n)", "solution(number)", "TypeError"),
        ("GROWS_TO = 8", "GROWS_TO = 8.5", "needs `GROWS_TO` beside it"),
        ("GROWS_TO = 8", "LARGEST = 8", "needs `GROWS_TO` beside it"),
    ],
)
def test_growing_inputs_that_cannot_be_measured_are_told(bank: Path, change_from: str, to: str, words: str) -> None:
    add_test(bank, GROWING.replace(change_from, to))
    where, severity, message = only(bank)
    assert (where[0], where[1], severity) == ("growing-broken", str(TESTS), "error")
    assert words in message


def test_growing_inputs_that_leave_the_statement_are_shown_with_their_line(bank: Path) -> None:
    add_test(bank, GROWING.replace("solution(number, n)", "solution(10**12 + n, 0)"))
    where, _, message = only(bank)
    assert where == ("constraint-left", str(TESTS), line_of(bank / TESTS, "def growing"))
    assert "add_numbers` is called where a is 1000000000002" in message
