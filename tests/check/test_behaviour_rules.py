"""A question broken in one way gets exactly the rule for it, at the file to mend, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from check_samples import ADD, STACK, Found, change, copy_of_tiny, found, line_of, one_warm_judge, prove

from interview_cli.bank.problem import Problem

REFERENCE = STACK / "reference.py"
TESTS = STACK / "tests.py"
WRONG = STACK / "wrong" / "first_in_first_out.py"


@pytest.fixture(scope="module", autouse=True)
def warm_judge() -> Iterator[None]:
    with one_warm_judge():
        yield


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    return copy_of_tiny(tmp_path)


def problems_of(bank: Path, question: Path = STACK) -> list[Problem]:
    report = prove(bank / question)
    assert report.questions == 1
    return list(report.problems)


def only(bank: Path, question: Path = STACK) -> tuple[Found, str]:
    """The one problem of the question, and its message."""
    problems = problems_of(bank, question)
    assert len(problems) == 1, problems
    assert problems[0].severity == "error"
    return found(problems, bank)[0], problems[0].message


def test_a_sound_question_has_no_problem(bank: Path) -> None:
    assert problems_of(bank, STACK) == []


def test_a_question_with_a_slow_solution_is_sound_when_the_limit_rejects_it(bank: Path) -> None:
    assert problems_of(bank, ADD) == []


def test_an_example_that_the_reference_does_not_give(bank: Path) -> None:
    page = bank / STACK / "question.yaml"
    change(page, 'result: "None"', 'result: "0"')
    where, message = only(bank)
    assert where == ("examples-disagree", str(STACK / "question.yaml"), line_of(page, "stack.peek()") - 2)
    assert message == "example 2: the reference gives None, the example says 0"


@pytest.mark.parametrize(
    ("call", "words"),
    [
        ("add_numbers(2, ", "not Python"),
        ("add_numbers(2, 1 + 2)", "may not stand in an example"),
        ("__import__('os').getcwd()", "cannot be called in an example"),
        ("add_numbers(2)", "the reference raises TypeError"),
    ],
)
def test_an_example_that_cannot_be_carried_out(bank: Path, call: str, words: str) -> None:
    page = bank / ADD / "question.yaml"
    change(page, "call: add_numbers(2, 3)", f"call: {call}")
    where, message = only(bank, ADD)
    assert where == ("examples-disagree", str(ADD / "question.yaml"), line_of(page, f"call: {call}"))
    assert message.startswith("example 1: ")
    assert words in message


def test_an_example_of_another_type_disagrees(bank: Path) -> None:
    change(bank / ADD / "question.yaml", 'result: "5"', 'result: "5.0"')
    where, message = only(bank, ADD)
    assert where[0] == "examples-disagree"
    assert message == "example 1: the reference gives 5, the example says 5.0"


def test_every_example_that_disagrees_is_told(bank: Path) -> None:
    change(bank / ADD / "question.yaml", 'result: "5"', 'result: "6"')
    change(bank / ADD / "question.yaml", 'result: "0"', 'result: "1"')
    assert [problem.message[:10] for problem in problems_of(bank, ADD)] == ["example 1:", "example 2:"]


def test_a_reference_that_its_tests_reject(bank: Path) -> None:
    change(bank / REFERENCE, "return self.numbers[-1] if self.numbers else None", "return None")
    where, message = only(bank)
    assert where == ("reference-rejected", str(REFERENCE), 0)
    assert message.startswith("wrong answer, expected accepted: ")
    assert "got None, expected 7" in message


def test_a_reference_that_does_not_load(bank: Path) -> None:
    change(bank / REFERENCE, "class StackOfInts:", "class StackOfInts")
    rules = found(problems_of(bank), bank)
    assert rules[0][:2] == ("reference-broken", str(REFERENCE))
    assert {path for _, path, _ in rules} <= {str(REFERENCE), str(TESTS)}


def test_an_alternative_that_the_tests_reject(bank: Path) -> None:
    alternative = STACK / "alternatives" / "linked_pairs.py"
    change(bank / alternative, "return self.top[0] if self.top else None", "return self.top and self.top[0] or None")
    where, message = only(bank)
    assert where == ("alternative-rejected", str(alternative), 0)
    assert message.startswith("wrong answer, expected accepted: test_zero_is_a_number: ")


def test_a_starter_that_is_already_the_solution(bank: Path) -> None:
    (bank / STACK / "starter.py").write_text((bank / REFERENCE).read_text())
    where, message = only(bank)
    assert where == ("starter-accepted", str(STACK / "starter.py"), 0)
    assert message == "accepted, expected a rejection (5 of 5 tests passed)"


def test_a_starter_that_does_not_load_is_no_starter(bank: Path) -> None:
    starter = bank / STACK / "starter.py"
    change(starter, "class StackOfInts:", "class StackOfInts")
    problems = problems_of(bank)
    assert problems
    assert {problem.path for problem in problems} == {str(starter)}


def test_a_wrong_solution_that_the_tests_accept(bank: Path) -> None:
    change(bank / WRONG, "self.numbers.pop(0)", "self.numbers.pop()")
    change(bank / WRONG, "self.numbers[0]", "self.numbers[-1]")
    where, message = only(bank)
    assert where == ("wrong-accepted", str(WRONG), 0)
    assert message == "accepted, expected wrong answer (5 of 5 tests passed)"


def test_a_wrong_solution_with_another_verdict_than_declared(bank: Path) -> None:
    change(bank / WRONG, "# verdict: wrong_answer", "# verdict: runtime_error")
    where, message = only(bank)
    assert where == ("wrong-accepted", str(WRONG), 0)
    assert message.startswith("wrong answer, expected runtime error: ")


def test_a_slow_solution_that_is_fast_enough(bank: Path) -> None:
    slow = ADD / "slow" / "one_cent_at_a_time.py"
    (bank / slow).write_text("# verdict: time_limit\n# why: not slow at all\n" + (bank / ADD / "reference.py").read_text())
    where, message = only(bank, ADD)
    assert where == ("slow-accepted", str(slow), 0)
    assert message == "accepted, expected time limit (4 of 4 tests passed)"


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("# verdict: wrong_answer\n", "", 1, "the first line must be `# verdict: …`"),
        ("# verdict: wrong_answer", "# verdict: wrong", 1, "`wrong` is no verdict of a rejection; one of wrong_answer, "),
        ("# verdict: wrong_answer", "# verdict: accepted", 1, "`accepted` is no verdict of a rejection; one of "),
        ("# verdict: wrong_answer", "# verdict: internal_error", 1, "`internal_error` is no verdict of a rejection"),
        ("# why: takes from the wrong end, which makes it a queue\n", "", 2, "the second line must be `# why: …`"),
        ("# why: takes from the wrong end, which makes it a queue", "# why:", 2, "the second line must be `# why: …`"),
    ],
)
def test_a_wrong_solution_that_does_not_declare_its_verdict(
    bank: Path, old: str, new: str, line: int, words: str
) -> None:
    change(bank / WRONG, old, new)
    where, message = only(bank)
    assert where == ("no-declared-verdict", str(WRONG), line)
    assert message.startswith(words)


def test_an_empty_wrong_solution_declares_nothing(bank: Path) -> None:
    (bank / WRONG).write_text("")
    assert only(bank)[0] == ("no-declared-verdict", str(WRONG), 1)


def test_fewer_than_two_wrong_solutions(bank: Path) -> None:
    (bank / WRONG).unlink()
    where, message = only(bank)
    assert where == ("few-wrong-solutions", str(STACK / "wrong"), 0)
    assert message.startswith("fewer than two plausible wrong solutions; add files ")


@pytest.mark.parametrize("name", ["starter.py", "reference.py", "tests.py"])
def test_a_missing_file(bank: Path, name: str) -> None:
    (bank / STACK / name).unlink()
    where, message = only(bank)
    assert where == ("missing-file", str(STACK / name), 0)
    assert message == "the file is missing; every coding question has one"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("def test_nothing(solution):\n    assert (\n", "the hidden tests do not load"),
        ("import no_such_module_at_all\n", "No module named 'no_such_module_at_all'"),
        ("NO_TESTS = True\n", "0 of 0 tests reported a result"),
        ("import pytest\n\n\ndef test_skipped(solution):\n    pytest.skip()\n", "0 of 1 tests reported a result"),
    ],
    ids=["syntax", "import", "no tests", "skipped"],
)
def test_hidden_tests_that_do_not_run(bank: Path, text: str, words: str) -> None:
    (bank / TESTS).write_text(text)
    where, message = only(bank)
    assert where == ("tests-broken", str(TESTS), 0)
    assert words in message
    assert message.endswith("; mend tests.py")


def test_a_hidden_test_that_raises_on_the_right_answer(bank: Path) -> None:
    change(bank / TESTS, "    assert stack.peek() == 7\n", "    assert stack.peek()[0] == 7\n")
    where, message = only(bank)
    assert where == ("checker-raises", str(TESTS), 0)
    assert "test_peek_leaves_the_number: the test itself raised TypeError" in message


def test_a_hidden_test_that_raises_only_on_a_wrong_answer_rejects_it(bank: Path) -> None:
    change(bank / TESTS, "    assert stack.pop() == 2\n", "    assert [0, 1, 2].index(stack.pop()) == 2\n")
    change(bank / WRONG, "self.numbers.pop(0)", "'two'")
    change(bank / STACK / "starter.py", "def pop(self) -> int | None", "def pop(self)")
    assert problems_of(bank) == []


def test_many_faults_of_one_question_are_all_told(bank: Path) -> None:
    folder = bank / STACK
    (folder / "wrong" / "third.py").write_text("print('no verdict')\n")
    change(bank / WRONG, "# verdict: wrong_answer", "# verdict: time_limit")
    change(folder / "alternatives" / "linked_pairs.py", "return number", "return 0")
    change(folder / "question.yaml", 'result: "2"', 'result: "1"')
    assert found(problems_of(bank), bank) == [
        ("alternative-rejected", str(STACK / "alternatives" / "linked_pairs.py"), 0),
        ("examples-disagree", str(STACK / "question.yaml"), line_of(folder / "question.yaml", "examples:") + 1),
        ("wrong-accepted", str(WRONG), 0),
        ("no-declared-verdict", str(STACK / "wrong" / "third.py"), 1),
    ]


def test_the_lock_of_an_editor_beside_the_solutions_is_left_alone(bank: Path) -> None:
    (bank / STACK / "wrong" / ".#first_in_first_out.py").symlink_to("someone@somewhere.1234")
    assert problems_of(bank) == []


def test_a_folder_named_like_a_solution_is_no_failure_of_the_check(bank: Path) -> None:
    (bank / STACK / "alternatives" / "folder.py").mkdir()
    assert {problem.path for problem in problems_of(bank)} <= {str(bank / STACK / "alternatives" / "folder.py")}
