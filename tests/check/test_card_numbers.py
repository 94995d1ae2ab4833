"""The numbers of a card against its snippet and its own arithmetic: a wrong digit is found, a right card left alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import change, copy_of_tiny, found, line_of, prove

from interview_cli.bank.problem import Problem

pytest_plugins = ["check_fixtures"]
pytestmark = pytest.mark.usefixtures("warm_judge")

DECK = """\
title: More
topics: [memory]
cards:
  - id: block
    form: numeric
    front: How many parameters has attention of width 768, with biases, in millions?
    back: |
      About 2.36 million: 2,362,368.

          4·(768² + 768) = 2,362,368

      Three of these need 7.09 million, or 28.35 MB in fp32; each takes 0.83 of what a feed-forward part of 2.85 takes.
    number: {answer: 2.362, tolerance: 0.005, unit: million}
    probes:
      - question: And at half the width, roughly 1.18 million?
        answer: No, 0.5914 million, a quarter.
    verify: |
      d = 768
      total = 4 * (d**2 + d)
      assert total == 2_362_368
      assert abs(total / 1e6 - 2.362) <= 0.005
      assert round(3 * total / 1e6, 2) == 7.09
      assert round(3 * total * 4 / 1e6, 2) == 28.35
      assert round(4 * (384**2 + 384) / 1e6, 4) == 0.5914
      assert round(total / 2.85e6, 2) == 0.83
  - id: ratio
    form: choice
    front: What becomes of a ratio of e?
    back: It falls from 2.72 to 1.65.
    choices:
      - text: It falls to 1.36, one half.
        why: "Half of it is 1.36."
      - text: It falls to 1.65.
        right: true
    verify: |
      import math
      assert abs(math.e - 2.72) < 0.005
      assert abs(math.sqrt(math.e) - 1.65) < 0.005
"""


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    bank = copy_of_tiny(tmp_path)
    (bank / "more.yaml").write_text(DECK, encoding="utf-8")
    return bank


def problems_of(bank: Path) -> list[Problem]:
    return list(prove(bank / "more.yaml").problems)


def test_a_card_that_says_what_its_snippet_computes_is_sound(bank: Path) -> None:
    assert problems_of(bank) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("answer: 2.362,", "answer: 2.462,", "number: the answer 2.462 is none of the numbers that `verify` computes"),
        ("million: 2,362,368.", "million: 2,632,368.", "back: 2,632,368 agrees with nothing that is computed or given"),
        (
            "About 2.36 ",
            "About 2.46 ",
            "back: it begins with 2.46 million, but the answer is 2.362; correct one of the two",
        ),
        ("+ 768) = 2,362,368", "+ 768) = 2,362,369", "back: 4·(768² + 768) is 2,362,368, not 2,362,369"),
        ("4·(768² + 768)", "4·(768² + 786)", "back: 4·(768² + 786) is 2,362,440, not 2,362,368"),
        (
            "need 7.09 million",
            "need 7.90 million",
            "back: 7.90 agrees with nothing that is computed or given, but 7.09",
        ),
        ("or 28.35 MB", "or 23.85 MB", "back: 23.85 agrees with nothing that is computed or given, but 28.35"),
        ("takes 0.83 of", "takes 0.73 of", "back: 0.73 agrees with nothing that is computed or given, but 0.83"),
        ("million: 2,362,368.", "million: 23,623,680.", "back: 23,623,680 agrees with nothing"),
        ("need 7.09 million", "need 70.9 million", "back: 70.9 agrees with nothing"),
        (
            "of width 768,",
            "of width 786,",
            "front: 786 stands nowhere in `verify`, but 768 does; correct one of the two",
        ),
        ("No, 0.5914", "No, 0.5941", "probes 1: answer: 0.5941 agrees with nothing that is computed or given"),
    ],
)
def test_a_wrong_number_is_told_with_the_right_one(bank: Path, old: str, new: str, words: str) -> None:
    change(bank / "more.yaml", old, new)
    problems = [each for each in problems_of(bank) if words in each.message]
    assert found(problems, bank) == [("number-differs", "more.yaml", line_of(bank / "more.yaml", "id: block"))]
    assert (problems[0].severity, problems[0].message.startswith("`block`: ")) == ("error", True)


def test_a_wrong_number_in_the_right_choice(bank: Path) -> None:
    change(bank / "more.yaml", "text: It falls to 1.65.", "text: It falls to 1.56.")
    [problem] = problems_of(bank)
    assert problem.message.startswith(
        "`ratio`: choices 2: text: 1.56 agrees with nothing that is computed or given, but "
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("About 2.36 ", "About 2.4 "),
        ("million: 2,362,368.", "million (2.362·10⁶)."),
        ("of these need 7.09 million", "of these need 7.087 million"),
        ("or 28.35 MB", "or 28,350 kB"),
        ("takes 0.83 of", "takes 83 % of"),
        ("takes 0.83 of", "takes 0.83 (in 2017, for 12 heads, 0.91) of"),
        ("It falls from 2.72", "It falls (in 100 of 129 trials) from 2.718"),
        ("of these need 7.09", "of these, 2,362,369 with one more, need 7.09"),
        ("    verify: |\n      d = 768\n", "    verify: |\n      assert 167 + 1 == 168\n      d = 768\n"),
        ("takes 0.83 of", "(12·64 = 768) takes 0.83 of"),
        ("of width 768,", "of width 768 (not 769 or 512) in 2017,"),
        ("falls to 1.36, one", "falls to 1.56, one"),
        ("+ 768) = 2,362,368", "+ 768) = 2,362,368, and not 4·(768² + 1) = 2,362,368"),
    ],
)
def test_another_way_to_write_it_or_another_number_is_fine(bank: Path, old: str, new: str) -> None:
    change(bank / "more.yaml", old, new)
    assert problems_of(bank) == []


def test_arithmetic_is_looked_at_without_a_snippet(bank: Path) -> None:
    change(bank / "cards.yaml", "256, since each of its", "256 = 2⁸ = 265, since each of its")
    [problem] = prove(bank / "cards.yaml").problems
    assert problem.message == "`bits-in-a-byte`: back: 2⁸ is 256, not 265; correct one of the two"


def test_a_snippet_that_computes_something_else_than_the_answer(bank: Path) -> None:
    change(
        bank / "cards.yaml",
        "    number: {answer: 256, unit: values}\n",
        "    number: {answer: 256, unit: values}\n    verify: assert 2**7 == 128\n",
    )
    [problem] = prove(bank / "cards.yaml").problems
    assert "the answer 256 is none of the numbers that `verify` computes (the nearest is 128)" in problem.message


def test_how_a_card_is_written_is_part_of_the_same_check(bank: Path) -> None:
    change(bank / "more.yaml", "back: It falls from", "back: By $e^x$ it falls from")
    change(bank / "more.yaml", "text: It falls to 1.36, one half.", "text: It falls to 1.65.")
    change(
        bank / "more.yaml", "front: What becomes of a ratio of e?", "front: How many different values can a byte hold?"
    )
    change(bank / "more.yaml", "    form: choice\n", "    source: www.example.org\n    form: choice\n")
    assert {each.rule for each in problems_of(bank)} == {"choices-alike", "citation-form", "latex-left-over"}
    change(
        bank / "more.yaml",
        "How many parameters has",
        "What is two to the tenth power, and why does it matter? Or what has",
    )
    change(
        bank / "cards.yaml",
        "What is two to the tenth power, and why does it matter?",
        "What is two to the tenth power, and why does it matter? Or what has attention of width 768, with biases, in "
        "millions?",
    )
    assert "duplicate-question" in {each.rule for each in problems_of(bank)}
