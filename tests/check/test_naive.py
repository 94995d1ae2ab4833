"""Answers that need no thought, and tests that would let one of them pass."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import ADD, copy_of_tiny

from interview_cli.bank.model import CodeQuestion, Complexity, Example
from interview_cli.check.naive import naive_solutions
from interview_cli.check.run import check
from interview_cli.judge.outline import Outline

pytest_plugins = ["check_fixtures"]
pytestmark = pytest.mark.usefixtures("warm_judge")

REFERENCE = "def pick(items, n):\n    return [items[0], n]\n"


def question(mutates: tuple[str, ...] = ()) -> CodeQuestion:
    examples = (Example(call="pick([3], 4)", result="[3, 4]"), Example(call="pick(tree([1]), 4)", result="[1]"))
    return CodeQuestion(
        id="pick",
        statement="Pick.",
        examples=examples,
        hints=("Look.",),
        key_idea="Look.",
        complexity=Complexity(time="O(1)", space="O(1)"),
        mutates=mutates,
    )


def outline(folder: Path, text: str = "def pick(items: list[int], n: int) -> list[int]: ...") -> Outline:
    path = folder / "starter.py"
    path.write_text(text, encoding="utf-8")
    return Outline(path)


def solutions(folder: Path, mutates: tuple[str, ...] = ()) -> dict[str, str]:
    return {each.what: each.source for each in naive_solutions(question(mutates), outline(folder), REFERENCE)}


@pytest.mark.parametrize(
    ("what", "call", "answer"),
    [
        ("a function that always returns []", ([3], 4), []),
        ("a function that always returns None", ([3], 4), None),
        ("the worked examples learnt by heart", ([3], 4), [3, 4]),
        ("the worked examples learnt by heart", ([3], 5), None),
        ("a function that returns `items` as it is", ([3, 1], 5), [3, 1]),
        ("a function that returns `n` as it is", ([3, 1], 5), 5),
        ("the right answer, one larger or with one item more", ([3], 4), [3, 4, 4]),
        ("the right answer, one smaller or with one item less", ([3], 4), [3]),
    ],
)
def test_what_each_of_them_gives(tmp_path: Path, what: str, call: tuple[object, ...], answer: object) -> None:
    names: dict[str, object] = {}
    exec(solutions(tmp_path)[what], names)
    pick = names["pick"]
    assert callable(pick)
    assert pick(*call) == answer


def test_where_an_argument_is_to_be_changed_its_value_is_no_answer(tmp_path: Path) -> None:
    assert not [what for what in solutions(tmp_path, ("items",)) if "as it is" in what or "right answer" in what]


def test_classes_have_none(tmp_path: Path) -> None:
    starter = outline(tmp_path, "class Pick:\n    def __init__(self) -> None: ...\n")
    assert list(naive_solutions(question(), starter, "class Pick: ...")) == []


def test_tests_that_know_the_examples_only(tmp_path: Path) -> None:
    bank = copy_of_tiny(tmp_path)
    tests = bank / ADD / "tests.py"
    text = tests.read_text(encoding="utf-8")
    start = text.index("def test_examples")
    end = text.find("\n\n\n", start)
    tests.write_text(text[: end + 1] if end > 0 else text, encoding="utf-8")
    problems = check([bank / ADD], jobs=1).problems
    found = {(each.rule, each.path, each.message) for each in problems if each.rule == "naive-accepted"}
    message = "the tests accept the worked examples learnt by heart; add a test that fails on it"
    assert found == {("naive-accepted", str(tests), message)}
