"""Questions asked twice: in one bank, in two, word for word or nearly."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from check_samples import ADD, STACK, change, found, line_of

from interview_cli.bank.index import load_index
from interview_cli.bank.problem import Problem
from interview_cli.check.alike import check_alike

pytest_plugins = ["check_fixtures"]

FIRST = "How many different values can a byte hold?"


def problems_of(*banks: Path, meant: str = "") -> list[Problem]:
    indexes = [load_index(bank, None) for bank in banks]
    return list(check_alike(indexes, lambda entry: meant in entry.path))


def ask(bank: Path, front: str, file: str = "more.yaml") -> None:
    """Adds a deck with one card that asks this."""
    text = (
        f"title: More\ntopics: [memory]\ncards:\n  - id: more\n    front: {json.dumps(front)}\n    back: An answer.\n"
    )
    (bank / file).write_text(text, encoding="utf-8")


def test_a_sound_bank_asks_nothing_twice(bank: Path) -> None:
    assert problems_of(bank) == []


@pytest.mark.parametrize("front", [FIRST, "how many  different values can a byte hold", f"{FIRST}\n"])
def test_the_same_question_in_one_bank_is_an_error_that_names_both_places(bank: Path, front: str) -> None:
    ask(bank, front)
    [problem] = problems_of(bank)
    assert (found([problem], bank), problem.severity) == ([("duplicate-question", "more.yaml", 4)], "error")
    line = line_of(bank / "cards.yaml", "bits-in-a-byte")
    assert problem.message.startswith(
        f"`more` has the same question as `tiny/bits-in-a-byte` ({bank / 'cards.yaml'}:{line}); "
    )


def test_it_is_told_where_the_check_looks(bank: Path) -> None:
    ask(bank, FIRST)
    [problem] = problems_of(bank, meant="cards.yaml")
    assert found([problem], bank) == [
        ("duplicate-question", "cards.yaml", line_of(bank / "cards.yaml", "bits-in-a-byte"))
    ]
    assert problems_of(bank, meant="stories.yaml") == []


def test_the_same_question_in_two_banks_is_a_warning(bank: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(bank / "bank.yaml", other)
    ask(other, FIRST)
    assert [(each.rule, each.severity) for each in problems_of(bank, other)] == [("duplicate-question", "warning")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Why does scaled dot-product attention divide the scores by √dₖ?",
            "Can you explain why in scaled dot-product attention the scores are divided by √dₖ?",
        ),
        (
            "Why does boosting overfit noisy data with many rounds?",
            "Tell me: why would boosting overfit the noisy data, with many rounds?",
        ),
    ],
)
def test_nearly_the_same_question_is_a_warning(bank: Path, one: str, other: str) -> None:
    ask(bank, one, "one.yaml")
    text = (
        (bank / "one.yaml")
        .read_text(encoding="utf-8")
        .replace("id: more", "id: other")
        .replace(json.dumps(one), json.dumps(other))
    )
    (bank / "other.yaml").write_text(text, encoding="utf-8")
    [problem] = problems_of(bank)
    assert (found([problem], bank), problem.severity) == ([("duplicate-question", "other.yaml", 4)], "warning")
    assert "`other` has nearly the same question as `tiny/more` (" in problem.message


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "How does a large batch change the noise of a gradient?",
            "Why does a large batch change the noise of a gradient?",
        ),
        ("What does range(-1) give?", "What does range(1) give?"),
        ("Is sorting n items in O(n) time possible?", "Is sorting N items in O(n) time possible?"),
        (
            "Does batch norm before relu converge faster than after dropout?",
            "Does batch norm after relu converge faster than before dropout?",
        ),
        ("What happens if the learning rate is too high?", "What happens if the learning rate is too low?"),
        ("What does this print?\n\n    print(1)", "What does this print?\n\n    print(2)"),
    ],
)
def test_questions_that_only_sound_alike_are_fine(bank: Path, one: str, other: str) -> None:
    ask(bank, one, "one.yaml")
    text = (
        (bank / "one.yaml")
        .read_text(encoding="utf-8")
        .replace("id: more", "id: other")
        .replace(json.dumps(one), json.dumps(other))
    )
    (bank / "other.yaml").write_text(text, encoding="utf-8")
    assert problems_of(bank) == []


def test_the_same_words_may_be_asked_about_other_choices(bank: Path) -> None:
    deck = "title: More\ncards:\n"
    for name, texts in (("one", "ab"), ("two", "cd")):
        deck += f"  - id: {name}\n    form: choice\n    front: Which of these is true?\n    back: The first.\n"
        deck += "    choices:\n"
        deck += f"      - {{text: {texts[0]}, right: true}}\n      - {{text: {texts[1]}}}\n"
    (bank / "more.yaml").write_text(deck, encoding="utf-8")
    assert problems_of(bank) == []


def test_two_coding_problems_of_one_title(bank: Path) -> None:
    change(bank / STACK / "question.yaml", "title: Stack of Ints", "title: add Numbers")
    change(bank / ADD / "question.yaml", "title: ", "title: Add Numbers # ")
    [problem] = problems_of(bank)
    assert found([problem], bank) == [("duplicate-question", str(STACK / "question.yaml"), 1)]
    assert "`stack-of-ints` has the same title as `tiny/add-numbers`" in problem.message
