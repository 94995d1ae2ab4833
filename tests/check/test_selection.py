"""What is checked: a bank, a folder of banks, or only a part of one."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest
from check_samples import ADD, STACK, change, copy_of_tiny, found, one_warm_judge, prove

from interview_cli.bank.index import Entry
from interview_cli.bank.problem import Problem
from interview_cli.check.behaviour import Judges
from interview_cli.check.run import check
from interview_cli.errors import UsageError
from interview_cli.judge.judge import Judge


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A bank with a fault in each of its parts, none of which needs a judge to be seen."""
    bank = copy_of_tiny(tmp_path / "banks")
    change(bank / "bank.yaml", "  - sums\n", "  - sums\n  - products\n")
    change(bank / "cards.yaml", "    form: choice\n", "    form: choice\n    topics: [cards-only]\n")
    change(bank / "stories.yaml", "topics: [teamwork]", "topics: [teamwork, stories-only]")
    change(bank / ADD / "question.yaml", "topics: [arithmetic]", "topics: [arithmetic, adding-only]")
    change(bank / STACK / "question.yaml", "topics: [design]", "topics: [design, stacks-only]")
    return bank


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Nothing is proven; the ids of the questions that would have been."""
    asked: list[str] = []

    def note(entry: Entry, judge: object) -> list[Problem]:
        asked.append(entry.id)
        return []

    monkeypatch.setattr("interview_cli.check.prove.check_behaviour", note)
    monkeypatch.setattr("interview_cli.check.prove.check_card", note)
    monkeypatch.setattr("interview_cli.check.pool.following", lambda part, problems: [])
    return asked


EVERYTHING = {
    ("syllabus-not-covered", "bank.yaml"),
    ("unknown-topic", "cards.yaml"),
    ("unknown-topic", "stories.yaml"),
    ("unknown-topic", str(ADD / "question.yaml")),
    ("unknown-topic", str(STACK / "question.yaml")),
}


ADDING, STACKING = "tiny/add-numbers", "tiny/stack-of-ints"


@pytest.mark.parametrize(
    ("part", "questions", "code", "problems"),
    [
        (".", 6, {ADDING, STACKING}, EVERYTHING),
        ("..", 6, {ADDING, STACKING}, EVERYTHING),
        ("arithmetic", 1, {ADDING}, {("unknown-topic", str(ADD / "question.yaml"))}),
        (str(STACK), 1, {STACKING}, {("unknown-topic", str(STACK / "question.yaml"))}),
        (str(STACK / "question.yaml"), 1, {STACKING}, {("unknown-topic", str(STACK / "question.yaml"))}),
        ("cards.yaml", 3, set(), {("unknown-topic", "cards.yaml")}),
        ("stories.yaml", 1, set(), {("unknown-topic", "stories.yaml")}),
        ("bank.yaml", 0, set(), {("syllabus-not-covered", "bank.yaml")}),
    ],
)
def test_only_what_is_named_is_checked(
    bank: Path, asked: list[str], part: str, questions: int, code: set[str], problems: set[tuple[str, str]]
) -> None:
    report = prove(bank.parent if part == ".." else bank / part)
    assert report.questions == questions
    assert set(asked) & {ADDING, STACKING} == code
    assert {(rule, where) for rule, where, _ in found(report.problems, bank)} == problems


def test_several_parts_are_checked_together_and_each_question_once(bank: Path, asked: list[str]) -> None:
    report = prove(bank / "stories.yaml", bank / "arithmetic", bank / ADD)
    assert report.questions == 2
    assert sorted(asked) == ["tiny/add-numbers", "tiny/own-mistake"]
    assert {Path(problem.path).name for problem in report.problems} == {"stories.yaml", "question.yaml"}


def test_a_bank_named_in_two_ways_is_checked_once(bank: Path, asked: list[str]) -> None:
    report = prove(bank, bank / "arithmetic" / "..")
    assert (report.questions, len(asked)) == (6, 6)
    assert all(name.startswith("tiny/") for name in asked)


@pytest.mark.parametrize("name", ["reference.py", "wrong", "wrong/first_in_first_out.py"])
def test_a_file_of_a_question_stands_for_the_question(bank: Path, asked: list[str], name: str) -> None:
    assert prove(bank / STACK / name).questions == 1
    assert asked == [STACKING]


def test_a_path_as_seen_from_the_current_folder(bank: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(bank / "design")
    assert prove(Path("stack_of_ints")).questions == 1
    assert asked == [STACKING]


def test_a_path_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        prove(tmp_path / "missing")
    assert caught.value.message == f"{tmp_path / 'missing'} does not exist"
    assert caught.value.hint == "name a bank, a folder of banks, or something inside a bank"


@pytest.mark.parametrize("kind", ["folder", "file"])
def test_a_path_without_a_bank_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "here"
    path.mkdir() if kind == "folder" else path.touch()
    with pytest.raises(UsageError) as caught:
        prove(path)
    assert caught.value.message == f"{path} holds no bank (no bank.yaml)"
    assert "bank.yaml" in caught.value.hint


def test_errors_come_before_warnings_and_each_in_the_order_of_files_and_lines(bank: Path, asked: list[str]) -> None:
    change(bank / "bank.yaml", "  design: Design\n", "  design: Design\n  aa-unused: Unused\n")
    report = prove(bank)
    assert [problem.severity for problem in report.problems] == ["error"] * 5 + ["warning"]
    errors = [(problem.path, problem.line) for problem in report.problems[:-1]]
    assert errors == sorted(errors)


def test_a_warning_leaves_the_bank_sound(tmp_path: Path, asked: list[str]) -> None:
    bank = copy_of_tiny(tmp_path)
    change(bank / "bank.yaml", "  design: Design\n", "  design: Design\n  graphs: Graphs\n")
    report = prove(bank)
    assert [problem.rule for problem in report.problems] == ["unused-topic"]
    assert (report.ok, report.readable) == (True, True)


# Who does the work


def test_progress_tells_what_is_running_before_each_question(bank: Path, asked: list[str]) -> None:
    told: list[tuple[list[str], int, int]] = []
    check([bank], jobs=1, tell=lambda running, done, total: told.append((list(running), done, total)))
    assert [(done, total) for _, done, total in told] == [(done, 6) for done in range(6)]
    assert [f"tiny/{question}" for running, _, _ in told for question in running] == asked


class Recorder(ThreadPoolExecutor):
    """One thread, and how many questions were handed in."""

    def __init__(self) -> None:
        super().__init__(max_workers=1)
        self.submitted = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        self.submitted += 1
        return super().submit(fn, *args, **kwargs)


def test_an_executor_of_ones_own_does_the_work_and_is_left_open(bank: Path, asked: list[str]) -> None:
    with Recorder() as executor:
        check([bank], executor=executor)
        assert executor.submitted == 6
        assert executor.submit(int, "7").result() == 7


def test_an_executor_of_other_processes_does_the_work(tmp_path: Path) -> None:
    bank = copy_of_tiny(tmp_path)
    (bank / STACK / "tests.py").unlink()
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as executor:
        report = check([bank / STACK], executor=executor)
    assert found(report.problems, bank) == [("missing-file", str(STACK / "tests.py"), 0)]


def test_a_check_ends_the_judges_it_started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[Judge] = []

    class Noted(Judge):
        def __init__(self, hash_seed: int = 0) -> None:
            super().__init__(hash_seed)
            started.append(self)

    def begin(entry: Entry, judges: Judges) -> list[Problem]:
        for judge in judges:
            judge.start()
        return []

    monkeypatch.setattr("interview_cli.check.prove.Judge", Noted)
    monkeypatch.setattr("interview_cli.check.prove.check_behaviour", begin)
    bank = copy_of_tiny(tmp_path)
    before = threading.active_count()
    check([bank / STACK], jobs=1, fast=True)
    assert len(started) == 2
    assert all(judge._process is None for judge in started)
    assert threading.active_count() == before


# The tiny bank itself


@pytest.fixture(scope="module")
def warm_judge() -> Iterator[None]:
    with one_warm_judge():
        yield


def test_the_tiny_bank_is_sound(tiny_bank: Path, warm_judge: None) -> None:
    report = prove(tiny_bank)
    assert (report.questions, report.problems) == (6, ())
    assert (report.ok, report.readable) == (True, True)


def test_faults_of_all_kinds_are_told_together(tmp_path: Path, warm_judge: None) -> None:
    bank = copy_of_tiny(tmp_path)
    change(bank / "bank.yaml", "  - sums\n", "  - sums\n  - products\n")
    change(bank / "cards.yaml", "    number: {answer: 256, unit: values}\n", "")
    change(bank / "stories.yaml", "topics: [teamwork]", "topics: [teamwork, solo]")
    change(bank / ADD / "reference.py", "a + b", "a - b")
    (bank / STACK / "starter.py").write_text((bank / STACK / "reference.py").read_text())
    report = prove(bank)
    assert (report.ok, report.readable, report.questions) == (False, False, 5)
    assert [(rule, where) for rule, where, _ in found(report.problems, bank)] == [
        ("examples-disagree", str(ADD / "question.yaml")),
        ("examples-disagree", str(ADD / "question.yaml")),
        ("reference-rejected", str(ADD / "reference.py")),
        ("syllabus-not-covered", "bank.yaml"),
        ("schema", "cards.yaml"),
        ("starter-accepted", str(STACK / "starter.py")),
        ("unknown-topic", "stories.yaml"),
    ]
