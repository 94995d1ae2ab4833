"""A bank's cover page against its questions, and what keeps a bank from being read: one rule for each fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import ADD, STACK, change, found, line_of

from interview_cli.bank.index import load_index
from interview_cli.bank.problem import Problem
from interview_cli.check.cover import check_cover

pytest_plugins = ["check_fixtures"]


def problems_of(bank: Path) -> list[Problem]:
    index = load_index(bank, None)
    return [*index.problems, *check_cover(index)]


def only(bank: Path) -> Problem:
    problems = problems_of(bank)
    assert len(problems) == 1, problems
    return problems[0]


def test_a_sound_bank_has_no_problem(bank: Path) -> None:
    assert problems_of(bank) == []


def test_a_topic_that_the_cover_page_does_not_declare(bank: Path) -> None:
    change(bank / ADD / "question.yaml", "topics: [arithmetic]", "topics: [arithmetic, desing]")
    problem = only(bank)
    assert found([problem], bank) == [("unknown-topic", str(ADD / "question.yaml"), 1)]
    assert problem.message == "`add-numbers`: the topic `desing` is not in bank.yaml; did you mean design?"


def test_an_unknown_topic_of_a_card_is_told_at_the_card(bank: Path) -> None:
    change(bank / "cards.yaml", "  - id: largest-signed-byte\n", "  - id: largest-signed-byte\n    topics: [zzz]\n")
    problem = only(bank)
    assert found([problem], bank) == [
        ("unknown-topic", "cards.yaml", line_of(bank / "cards.yaml", "largest-signed-byte"))
    ]
    assert problem.message.endswith("known: arithmetic, design, memory, teamwork")


def test_a_question_without_a_topic(bank: Path) -> None:
    change(bank / "cards.yaml", "  - id: largest-signed-byte\n", "  - id: largest-signed-byte\n    topics: []\n")
    problem = only(bank)
    assert found([problem], bank) == [("no-topic", "cards.yaml", line_of(bank / "cards.yaml", "largest-signed-byte"))]
    assert problem.message == "`largest-signed-byte` names no topic; give it one of bank.yaml"


def test_a_syllabus_item_that_the_cover_page_does_not_list(bank: Path) -> None:
    change(bank / STACK / "question.yaml", "covers: [last-in-first-out]", "covers: [last-in-first-out, sum]")
    problem = only(bank)
    assert found([problem], bank) == [("unknown-syllabus-item", str(STACK / "question.yaml"), 1)]
    assert problem.message == "`stack-of-ints` covers `sum`, which bank.yaml does not list; did you mean sums?"


def test_a_syllabus_item_that_no_question_covers(bank: Path) -> None:
    change(bank / "bank.yaml", "  - sums\n", "  - sums\n  - products\n")
    problem = only(bank)
    assert found([problem], bank) == [("syllabus-not-covered", "bank.yaml", 0)]
    assert problem.message == "no question covers `products`; write one or take it off the list"


def test_a_topic_that_no_question_has_is_only_a_warning(bank: Path) -> None:
    change(bank / "bank.yaml", "  design: Design\n", "  design: Design\n  graphs: Graphs\n")
    problem = only(bank)
    assert found([problem], bank) == [("unused-topic", "bank.yaml", 0)]
    assert (problem.severity, problem.message) == ("warning", "no question has the topic `graphs`")


def test_an_id_used_twice(bank: Path) -> None:
    deck = bank / "cards.yaml"
    first, second = line_of(deck, "id: bits-in-a-byte"), line_of(deck, "id: largest-signed-byte")
    change(deck, "id: largest-signed-byte", "id: bits-in-a-byte")
    problem = only(bank)
    assert found([problem], bank) == [("duplicate-id", "cards.yaml", second)]
    assert problem.message == f"the id `bits-in-a-byte` is taken by {deck}:{first}; ids are unique in a bank"


@pytest.mark.parametrize(
    ("path", "old", "new", "rule", "words"),
    [
        ("cards.yaml", "form: numeric", "from: numeric", "schema", "unknown field `from`; did you mean `form`?"),
        ("cards.yaml", "form: numeric", "id: again", "duplicate-key", "the key `id` stands twice (first on line"),
        ("stories.yaml", "    weak:\n", "    weak: [\n", "yaml", "not valid YAML: "),
        (
            str(ADD / "question.yaml"),
            "minutes: 5",
            "minutes: five",
            "schema",
            "`minutes`: found 'five', expected `float`",
        ),
        ("bank.yaml", "licence: MIT", "licence: 1", "schema", "`licence`: found 1, expected text; put it in quotes"),
    ],
)
def test_a_file_that_is_not_of_the_format(bank: Path, path: str, old: str, new: str, rule: str, words: str) -> None:
    change(bank / path, old, new)
    problem = next(each for each in problems_of(bank) if each.rule == rule)
    assert Path(problem.path) == bank / path
    assert problem.line > 0
    assert problem.message.startswith(words)


def test_what_cannot_be_read_is_not_missed_on_the_cover_page_as_well(bank: Path) -> None:
    change(bank / "bank.yaml", "licence: MIT", "license: MIT")
    assert [problem.rule for problem in problems_of(bank)] == ["schema"]
