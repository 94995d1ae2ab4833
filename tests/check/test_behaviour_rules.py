"""A question broken in one way gets exactly the rule for it, at the file to mend, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import (
    ADD,
    STACK,
    Found,
    ObligingJudge,
    change,
    copy_of_tiny,
    found,
    line_of,
    prove,
)

from interview_cli.bank.problem import Problem
from interview_cli.judge.job import Job, Outcome
from interview_cli.judge.verdict import Report, Verdict

pytest_plugins = ["check_fixtures"]
pytestmark = pytest.mark.usefixtures("warm_judge")

REFERENCE = STACK / "reference.py"
STARTER = STACK / "starter.py"
TESTS = STACK / "tests.py"
WRONG = STACK / "wrong" / "first_in_first_out.py"
LINKED = STACK / "alternatives" / "linked_pairs.py"
SLOW = ADD / "slow" / "one_cent_at_a_time.py"
SIGN = ADD / "wrong" / "sign_is_forgotten.py"


@pytest.fixture
def obliging_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """For faults that are seen without judging."""
    monkeypatch.setattr("interview_cli.check.prove.Judge", ObligingJudge)


class HurriedJudge(ObligingJudge):
    """Is so busy that everything is too slow, so many times in a row."""

    times = 0

    def outcome(self, job: Job) -> Outcome:
        if HurriedJudge.times and not job.examples and super().outcome(job).report.accepted:
            HurriedJudge.times -= 1
            return Outcome(Report(job.question, Verdict.TIME_LIMIT))
        return super().outcome(job)


@pytest.mark.parametrize(("times", "rules"), [(1, []), (2, ["reference-rejected"])])
def test_a_right_solution_is_too_slow_when_it_is_so_twice(
    bank: Path, times: int, rules: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("interview_cli.check.prove.Judge", HurriedJudge)
    monkeypatch.setattr(HurriedJudge, "times", times)
    assert [problem.rule for problem in problems_of(bank)] == rules


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


# Faults of single files, each in another file of one bank


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Problem]]:
    """A bank whose files are broken each in one way, and what a check says."""
    bank = copy_of_tiny(tmp_path_factory.mktemp("faulty"))
    change(bank / LINKED, "return self.top[0] if self.top else None", "return self.top and self.top[0] or None")
    (bank / STARTER).write_text((bank / REFERENCE).read_text())
    change(bank / WRONG, "self.numbers.pop(0)", "self.numbers.pop()")
    change(bank / WRONG, "self.numbers[0]", "self.numbers[-1]")
    change(bank / SIGN, "# verdict: wrong_answer", "# verdict: runtime_error")
    change(
        bank / SLOW,
        "    while b:\n        a += step\n        b -= step\n    return a",
        "    return a + b * step * step",
    )
    change(bank / STACK / "question.yaml", 'result: "None"', 'result: "0"')
    change(
        bank / "cards.yaml",
        "    number: {answer: 256, unit: values}\n",
        "    number: {answer: 256, unit: values}\n    verify: assert 2**8 == 256\n",
    )
    change(
        bank / "cards.yaml",
        "    form: choice\n",
        "    form: choice\n    verify: |\n      largest = 2**7\n      assert largest == 127\n",
    )
    return bank, list(prove(bank).problems)


@pytest.mark.parametrize(
    ("rule", "path", "message"),
    [
        (
            "alternative-rejected",
            LINKED,
            "wrong answer, expected accepted, at half the limits: test_zero_is_a_number: ",
        ),
        ("starter-accepted", STARTER, "accepted, expected a rejection (6 of 6 tests passed)"),
        ("wrong-accepted", WRONG, "accepted, expected wrong answer (6 of 6 tests passed)"),
        ("wrong-accepted", SIGN, "wrong answer, expected runtime error: test_examples: "),
        ("slow-accepted", SLOW, "accepted, expected time limit (4 of 4 tests passed)"),
    ],
)
def test_a_file_that_gets_another_verdict_than_it_should(
    faulty: tuple[Path, list[Problem]], rule: str, path: Path, message: str
) -> None:
    bank, problems = faulty
    [problem] = [each for each in problems if each.path == str(bank / path)]
    assert (problem.rule, problem.line, problem.severity) == (rule, 0, "error")
    assert problem.message.startswith(message)


def test_an_example_that_the_reference_does_not_give(faulty: tuple[Path, list[Problem]]) -> None:
    bank, problems = faulty
    page = bank / STACK / "question.yaml"
    [problem] = [each for each in problems if each.path == str(page)]
    assert (problem.rule, problem.line, problem.column) == ("examples-disagree", line_of(page, "stack.peek()") - 2, 5)
    assert problem.message == "example 2: the reference gives None, the example says 0"


def test_a_card_whose_verification_fails(faulty: tuple[Path, list[Problem]]) -> None:
    bank, problems = faulty
    deck = bank / "cards.yaml"
    [problem] = [each for each in problems if each.path == str(deck)]
    assert (problem.rule, problem.line) == ("verify-failed", line_of(deck, "id: largest-signed-byte"))
    assert problem.message.startswith("`largest-signed-byte`: the snippet under `verify` fails: line 2: AssertionError")


def test_nothing_else_is_found_in_the_faulty_bank(faulty: tuple[Path, list[Problem]]) -> None:
    bank, problems = faulty
    assert {path for _, path, _ in found(problems, bank)} == {
        "cards.yaml",
        str(STACK / "question.yaml"),
        *map(str, (LINKED, STARTER, WRONG, SIGN, SLOW)),
    }
    assert len(problems) == 7


# Examples


def test_examples_that_cannot_be_carried_out_are_each_told_in_their_place(bank: Path) -> None:
    page = bank / ADD / "question.yaml"
    (bank / SLOW).unlink()
    faults = {
        "add_numbers(1,": "not Python",
        "add_numbers(1, 1 + 1)": "may not stand in an example",
        "__import__('os').getcwd()": "cannot be called in an example",
        "add_numbers(1)": "the reference raises TypeError",
    }
    more = "".join(f"  - call: {call}\n    result: '5'\n" for call in faults)
    change(page, "examples:\n", f"examples:\n{more}  - call: add_numbers(2, 2)\n    result: '4.0'\n")
    problems = problems_of(bank, ADD)
    start = line_of(page, "examples:") + 1
    assert [(each.rule, each.path, each.line) for each in problems] == [
        ("examples-disagree", str(page), start + 2 * index) for index in range(5)
    ]
    for problem, words in zip(problems, faults.values(), strict=False):
        assert words in problem.message
    assert problems[4].message == "example 5: the reference gives 4, the example says 4.0"


# The reference, the starter and the hidden tests: nothing more can be said when one of them fails


def test_a_reference_that_its_tests_reject(bank: Path) -> None:
    change(bank / REFERENCE, "return self.numbers[-1] if self.numbers else None", "return None")
    where, message = only(bank)
    assert where == ("reference-rejected", str(REFERENCE), 0)
    assert message.startswith("wrong answer, expected accepted, at half the limits: ")
    assert "got None, expected 7" in message


def test_a_reference_that_does_not_load(bank: Path) -> None:
    change(bank / REFERENCE, "class StackOfInts:", "class StackOfInts")
    problems = problems_of(bank)
    assert found(problems, bank)[0] == ("reference-broken", str(REFERENCE), 0)
    assert "SyntaxError" in problems[0].message
    assert len(problems) <= 2


def test_a_starter_that_does_not_load_is_told_as_that(bank: Path) -> None:
    change(bank / STARTER, "class StackOfInts:", "class StackOfInts")
    problems = problems_of(bank)
    assert {problem.path for problem in problems} == {str(bank / STARTER)}


def test_a_starter_that_raises_is_told_as_that_and_never_run_outside_the_sandbox(bank: Path, tmp_path: Path) -> None:
    mark = tmp_path / "was here"
    text = (bank / STARTER).read_text(encoding="utf-8")
    escape = f"try:\n    open({str(mark)!r}, 'w')\nexcept OSError:\n    pass\n"
    (bank / STARTER).write_text(f"{escape}raise LookupError('not today')\n{text}", encoding="utf-8")
    where, message = only(bank)
    assert where == ("starter-broken", str(STARTER), 0)
    assert message == ("the starter does not load: LookupError: not today; it is a signature with a docstring")
    assert not mark.exists()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("def test_nothing(solution):\n    assert (\n", "the hidden tests do not load"),
        ("import no_such_module_at_all\n", "No module named 'no_such_module_at_all'"),
        ("NO_TESTS = True\n", "the hidden tests could not be collected"),
    ],
    ids=["syntax", "import", "no tests"],
)
def test_hidden_tests_that_do_not_run(bank: Path, text: str, words: str) -> None:
    (bank / TESTS).write_text(text)
    where, message = only(bank)
    assert where == ("tests-broken", str(TESTS), 0)
    assert words in message
    assert message.endswith("; mend tests.py")


def test_a_hidden_test_that_skips_itself_proves_nothing(bank: Path) -> None:
    (bank / TESTS).write_text("import pytest\n\n\ndef test_skipped(solution):\n    pytest.skip('later')\n")
    where, _ = only(bank)
    assert where[0] in ("tests-broken", "checker-raises")
    assert where[1] == str(TESTS)


def test_a_hidden_test_that_raises_on_the_right_answer(bank: Path) -> None:
    change(bank / TESTS, "    assert stack.peek() == 7\n", "    assert stack.peek()[0] == 7\n")
    where, message = only(bank)
    assert where == ("checker-raises", str(TESTS), 0)
    assert "test_peek_leaves_the_number: the test itself raised TypeError" in message


def test_a_hidden_test_that_raises_only_on_a_wrong_answer_rejects_it(bank: Path) -> None:
    change(bank / TESTS, "    assert stack.pop() == 2\n", "    assert [0, 1, 2].index(stack.pop()) == 2\n")
    change(bank / WRONG, "self.numbers.pop(0)", "5")
    assert problems_of(bank) == []


# What is seen without judging


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("# verdict: wrong_answer\n", "", 1, "the first line must be `# verdict: …`"),
        (
            "# verdict: wrong_answer",
            "# verdict: wrong",
            1,
            "`wrong` is no verdict of a rejection; one of wrong_answer, ",
        ),
        ("# verdict: wrong_answer", "# verdict: accepted", 1, "`accepted` is no verdict of a rejection; one of "),
        ("# verdict: wrong_answer", "# verdict: internal_error", 1, "`internal_error` is no verdict of a rejection"),
        ("# why: takes from the wrong end, which makes it a queue\n", "", 2, "the second line must be `# why: …`"),
        ("# why: takes from the wrong end, which makes it a queue", "# why:", 2, "the second line must be `# why: …`"),
    ],
)
def test_a_wrong_solution_that_does_not_declare_its_verdict(
    bank: Path, obliging_judge: None, old: str, new: str, line: int, words: str
) -> None:
    change(bank / WRONG, old, new)
    where, message = only(bank)
    assert where == ("no-declared-verdict", str(WRONG), line)
    assert message.startswith(words)


def test_a_slow_solution_declares_its_verdict_too(bank: Path, obliging_judge: None) -> None:
    change(bank / SLOW, "# verdict: time_limit\n", "")
    assert only(bank, ADD)[0] == ("no-declared-verdict", str(SLOW), 1)


def test_an_empty_wrong_solution_declares_nothing(bank: Path, obliging_judge: None) -> None:
    (bank / WRONG).write_text("")
    assert only(bank)[0] == ("no-declared-verdict", str(WRONG), 1)


def test_fewer_than_two_wrong_solutions(bank: Path, obliging_judge: None) -> None:
    (bank / WRONG).unlink()
    where, message = only(bank)
    assert where == ("few-wrong-solutions", str(STACK / "wrong"), 0)
    assert message.startswith("fewer than two plausible wrong solutions; add files ")


@pytest.mark.parametrize("name", ["starter.py", "reference.py", "tests.py"])
def test_a_missing_file(bank: Path, obliging_judge: None, name: str) -> None:
    (bank / STACK / name).unlink()
    where, message = only(bank)
    assert where == ("missing-file", str(STACK / name), 0)
    assert message == "the file is missing; every coding question has one"


def test_everything_that_is_missing_is_told(bank: Path, obliging_judge: None) -> None:
    for path in (STARTER, TESTS, WRONG):
        (bank / path).unlink()
    assert found(problems_of(bank), bank) == [
        ("missing-file", str(STARTER), 0),
        ("missing-file", str(TESTS), 0),
        ("few-wrong-solutions", str(STACK / "wrong"), 0),
    ]


def test_a_question_without_alternatives_and_slow_solutions_is_sound(bank: Path, obliging_judge: None) -> None:
    (bank / LINKED).unlink()
    (bank / SLOW).unlink()
    assert problems_of(bank, STACK) == problems_of(bank, ADD) == []


def test_the_lock_of_an_editor_beside_the_solutions_is_left_alone(bank: Path, obliging_judge: None) -> None:
    (bank / STACK / "wrong" / ".#first_in_first_out.py").symlink_to("someone@somewhere.1234")
    assert problems_of(bank) == []


def test_a_folder_named_like_a_solution_is_no_failure_of_the_check(bank: Path, obliging_judge: None) -> None:
    folder = bank / STACK / "alternatives" / "folder.py"
    folder.mkdir()
    assert {problem.path for problem in problems_of(bank)} <= {str(folder)}
