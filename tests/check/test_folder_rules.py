"""A bank as a folder: licence, names, links, sizes, and files that nobody reads; one rule for each fault."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from check_samples import ADD, STACK, TINY, change, found

from interview_cli.bank.index import load_index
from interview_cli.bank.problem import Problem
from interview_cli.check import folder as folder_rules
from interview_cli.check.folder import check_folder
from interview_cli.check.licence import is_licence, nearest_licence

pytest_plugins = ["check_fixtures"]


def problems_of(bank: Path) -> list[Problem]:
    index = load_index(bank, None)
    return [*index.problems, *check_folder(index)]


def only(bank: Path) -> Problem:
    problems = problems_of(bank)
    assert len(problems) == 1, problems
    return problems[0]


def test_a_sound_bank_has_no_problem(bank: Path) -> None:
    assert problems_of(bank) == []


def test_what_a_bank_may_well_hold_is_no_problem(bank: Path) -> None:
    for name in ("README.md", "LICENSE", "CONTRIBUTING", ".gitignore", "Makefile", "conftest.py", "solution.py"):
        (bank / name).write_text("text\n")
    for name in ("prices.csv", "drawing.svg", "notes.md", "grammar.py"):
        (bank / ADD / name).write_text("text\n")
    (bank / "tests").mkdir()
    (bank / "tests" / "test_bank.py").write_text("")
    (bank / ".git").mkdir()
    (bank / ".git" / "index~").write_text("")
    assert problems_of(bank) == []


@pytest.mark.parametrize(
    "licence",
    [
        "MIT",
        "mit",
        "CC0-1.0",
        "CC-BY-SA-3.0-DE",
        "GPL-3.0+",
        "AGPL-3.0-or-later",
        "MIT OR (Apache-2.0 AND CC-BY-4.0)",
        "GPL-2.0-only WITH Classpath-exception-2.0",
        "LicenseRef-Course-2026",
        "Proprietary",
        "All rights reserved",
    ],
)
def test_a_licence_that_is_understood(licence: str) -> None:
    assert is_licence(licence)


@pytest.mark.parametrize(
    "licence", ["", "MIT OR", "OR MIT", "(MIT", "MIT)", "()", "MIT Apache-2.0", "MIT WITH", "free"]
)
def test_an_expression_that_is_none(licence: str) -> None:
    assert not is_licence(licence)


@pytest.mark.parametrize(
    ("licence", "near"),
    [
        ("MIT License", "MIT"),
        ("Apache 2.0", "Apache-2.0"),
        ("CC BY 4.0", "CC-BY-4.0"),
        ("GPLv3", "GPL-3.0-only"),
        ("CC0", "CC0-1.0"),
        ("free for all", ""),
    ],
)
def test_the_nearest_licence(licence: str, near: str) -> None:
    assert not is_licence(licence)
    assert nearest_licence(licence) == near


def test_an_unknown_licence_is_a_warning_with_the_nearest(bank: Path) -> None:
    change(bank / "bank.yaml", "licence: MIT", "licence: Apache 2")
    problem = only(bank)
    assert (problem.rule, problem.severity, problem.path) == ("licence", "warning", str(bank / "bank.yaml"))
    assert problem.message == "the licence `Apache 2` is no usual SPDX id; did you mean Apache-2.0?"


@pytest.mark.parametrize(
    "name",
    ["cards.yaml~", "arithmetic/.add.swp", "cards.yaml.orig", "cards.rej", ".DS_Store", "design/fast.so", "#cards#"],
)
def test_litter_is_a_warning(bank: Path, name: str) -> None:
    (bank / name).write_text("")
    problem = only(bank)
    assert found([problem], bank) == [("unexpected-file", name, 0)]
    assert problem.severity == "warning"


def test_what_python_leaves_where_it_loads_is_no_fault_of_the_bank(bank: Path) -> None:
    (bank / ADD / "__pycache__").mkdir()
    (bank / ADD / "__pycache__" / "tests.cpython-311.pyc").write_text("")
    assert problems_of(bank) == []


@pytest.mark.parametrize("name", [".pytest_cache", ".hypothesis"])
def test_a_folder_of_litter_is_told_once(bank: Path, name: str) -> None:
    (bank / ADD / name).mkdir()
    for number in range(3):
        (bank / ADD / name / f"{number}.pyc").write_text("")
    assert found(problems_of(bank), bank) == [("unexpected-file", str(ADD / name), 0)]


@pytest.mark.parametrize(
    ("right", "misspelt"),
    [
        ("alternatives", "alternative"),
        ("wrong", "wrongs"),
        ("wrong", "Wrong"),
        ("slow", "slows"),
        ("tests.py", "test.py"),
        ("reference.py", "solution.py"),
        ("reference.py", "refrence.py"),
        ("starter.py", "Starter.py"),
    ],
)
def test_a_misspelt_name_in_a_question(bank: Path, right: str, misspelt: str) -> None:
    (bank / ADD / right).rename(bank / ADD / misspelt)
    problem = only(bank)
    assert found([problem], bank) == [("unexpected-file", str(ADD / misspelt), 0)]
    assert (problem.severity, problem.message) == ("error", f"is not read; the name is `{right}`")


def test_a_second_name_beside_the_right_one_is_a_warning(bank: Path) -> None:
    (bank / ADD / "test.py").write_text("")
    problem = only(bank)
    assert (problem.rule, problem.severity) == ("unexpected-file", "warning")
    assert problem.message == "is not read; `tests.py` is: delete one"


def test_a_module_that_the_tests_import_is_no_misspelling(bank: Path) -> None:
    (bank / ADD / "test.py").write_text("")
    tests = bank / ADD / "tests.py"
    tests.write_text("from test import cases\n" + tests.read_text())
    assert problems_of(bank) == []


def test_a_folder_without_python_is_no_misspelling(bank: Path) -> None:
    (bank / ADD / "wrongs").mkdir()
    assert problems_of(bank) == []


def test_solutions_in_a_folder_of_their_own_are_not_read(bank: Path) -> None:
    (bank / ADD / "wrong" / "signs").mkdir()
    (bank / ADD / "wrong" / "sign_is_forgotten.py").rename(bank / ADD / "wrong" / "signs" / "sign_is_forgotten.py")
    problem = only(bank)
    assert found([problem], bank) == [("unexpected-file", str(ADD / "wrong/signs/sign_is_forgotten.py"), 0)]
    assert problem.message == "is not read, for it is in a folder of its own; move it into wrong/"


@pytest.mark.parametrize("name", ["question.yml", "questions.yaml", "Question.yaml"])
def test_a_misspelt_question_file(bank: Path, name: str) -> None:
    (bank / ADD / "question.yaml").rename(bank / ADD / name)
    told = [problem for problem in problems_of(bank) if problem.rule == "unexpected-file"]
    assert found(told, bank) == [("unexpected-file", str(ADD / name), 0)]
    assert told[0].message == "is not read as a question; the name is `question.yaml`"


def test_a_folder_that_lacks_its_question_file(bank: Path) -> None:
    (bank / ADD / "question.yaml").unlink()
    problem = only(bank)
    assert found([problem], bank) == [("unexpected-file", str(ADD / "reference.py"), 0)]
    assert "the folder has no question.yaml" in problem.message


def test_a_link_within_the_bank_is_fine(bank: Path) -> None:
    (bank / STACK / "wrong" / "again.py").symlink_to(bank / STACK / "wrong" / "first_in_first_out.py")
    assert problems_of(bank) == []


def test_a_lock_of_an_editor_is_not_told(bank: Path) -> None:
    (bank / STACK / ".#tests.py").symlink_to("someone@somewhere.1234")
    assert problems_of(bank) == []


@pytest.mark.parametrize("name", ["more.yaml", "arithmetic/add_numbers/wrong/greedy.py"])
def test_a_link_to_nowhere(bank: Path, name: str) -> None:
    (bank / name).symlink_to(bank / "missing")
    told = [problem for problem in problems_of(bank) if problem.rule == "leaves-the-bank"]
    assert found(told, bank) == [("leaves-the-bank", name, 0)]
    assert told[0].message.startswith("the link leads nowhere")


def test_links_in_a_circle_are_told_and_do_not_trap(bank: Path) -> None:
    (bank / "again").symlink_to(bank)
    (bank / "to").symlink_to(bank / "fro")
    (bank / "fro").symlink_to(bank / "to")
    assert found(problems_of(bank), bank) == [("leaves-the-bank", name, 0) for name in ("again", "fro", "to")]


def test_a_linked_folder_outside(bank: Path) -> None:
    (bank / "elsewhere").symlink_to(TINY / "arithmetic")
    problem = only(bank)
    assert found([problem], bank) == [("leaves-the-bank", "elsewhere", 0)]
    assert problem.message.startswith("the link leads out of the bank")


@pytest.mark.parametrize("name", ["stories.yaml", "arithmetic/add_numbers/question.yaml"])
def test_nothing_outside_is_read_as_a_question(bank: Path, tmp_path: Path, name: str) -> None:
    before = {entry.id for entry in load_index(bank, None).entries}
    (bank / name).rename(tmp_path / "outside.yaml")
    (bank / name).symlink_to(tmp_path / "outside.yaml")
    assert {entry.id for entry in load_index(bank, None).entries} < before
    assert found([only(bank)], bank) == [("leaves-the-bank", name, 0)]


def test_a_linked_bank_is_read_whole(bank: Path, tmp_path: Path) -> None:
    (tmp_path / "linked").symlink_to(bank)
    (bank / "more.yaml").symlink_to("stories.yaml")
    index = load_index(tmp_path / "linked", None)
    assert len(index.entries) == 6
    assert not [problem for problem in problems_of(tmp_path / "linked") if problem.rule == "leaves-the-bank"]


def test_names_that_differ_in_case_only(bank: Path) -> None:
    (bank / ADD / "data.csv").write_text("")
    (bank / ADD / "Data.csv").write_text("")
    problem = only(bank)
    assert found([problem], bank) == [("name", str(ADD / "data.csv"), 0)]
    assert problem.message.startswith("differs from `Data.csv` only in case")


@pytest.mark.parametrize("name", ["aux.yaml.txt", "what?.md", "NUL", "ends with a dot."])
def test_a_name_that_windows_cannot_have(bank: Path, name: str) -> None:
    (bank / name).write_text("")
    assert found(problems_of(bank), bank) == [("name", name, 0)]


@pytest.mark.parametrize("name", ["auxiliary.md", "line algebra.md", "Ряды.md", "CON-nected"])
def test_a_name_that_is_fine_everywhere(bank: Path, name: str) -> None:
    (bank / name).write_text("")
    assert problems_of(bank) == []


def test_a_bank_that_looks_like_an_option(bank: Path) -> None:
    odd = bank.rename(bank.with_name("-tiny"))
    assert found([only(odd)], odd) == [("name", "bank.yaml", 0)]


def test_a_large_python_file(bank: Path) -> None:
    path = bank / ADD / "tests.py"
    path.write_text(path.read_text() + "#" * 300_000)
    problem = only(bank)
    assert found([problem], bank) == [("too-large", str(ADD / "tests.py"), 0)]
    assert problem.severity == "warning"


def test_a_large_file_of_data(bank: Path) -> None:
    with (bank / ADD / "prices.csv").open("wb") as file:
        os.truncate(file.fileno(), 6 * 2**20)
    problem = only(bank)
    assert found([problem], bank) == [("too-large", str(ADD / "prices.csv"), 0)]
    assert problem.message == "6 MB, more than 5 MB; leave it out, or make it smaller"


def test_data_of_a_sensible_size(bank: Path) -> None:
    with (bank / ADD / "prices.csv").open("wb") as file:
        os.truncate(file.fileno(), 4 * 2**20)
    assert problems_of(bank) == []


def test_a_large_bank(bank: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    size = sum(path.stat().st_size for path in bank.rglob("*") if path.is_file())
    monkeypatch.setattr(folder_rules, "BANK_BYTES", size)
    assert problems_of(bank) == []
    monkeypatch.setattr(folder_rules, "BANK_BYTES", size - 1)
    assert found([only(bank)], bank) == [("too-large", "bank.yaml", 0)]
