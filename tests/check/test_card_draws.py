"""Cards whose numbers are drawn: a draw that makes no sense is found before a learner meets it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest
from check_samples import change, prove

from interview_cli.bank.problem import Problem

pytest_plugins = ["check_fixtures"]
pytestmark = pytest.mark.usefixtures("warm_judge")

DECK = """\
title: Chances
topics: [memory]
cards:
  - id: heads
    form: numeric
    front: A fair coin is tossed {n} times. How probable are exactly {k} heads?
    back: |
      About {answer:.3f}, since {comb(n, k):,} of {2**n:,} sequences hold {k} heads.
    draw:
      n: {from: 4, to: 11}
      k: [2, 3, 4]
    where: k < n
    number: {answer: "comb(n, k) / 2**n", relative: 0.02}
    verify: |
      from itertools import product
      heads = [sum(tosses) == k for tosses in product((0, 1), repeat=n)]
      share = sum(heads) / len(heads)
"""


@pytest.fixture
def deck(tmp_path: Path) -> Path:
    (tmp_path / "bank.yaml").write_text("title: B\nlicence: MIT\ntopics: {memory: Memory}\n", encoding="utf-8")
    path = tmp_path / "chances.yaml"
    path.write_text(DECK, encoding="utf-8")
    return path


def problems(deck: Path) -> Sequence[Problem]:
    return prove(deck.parent).problems


def test_a_sound_card_has_no_problem(deck: Path) -> None:
    assert list(problems(deck)) == []


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (" {n} times", " some times", "the front does not tell `n`, so nobody can answer"),
        ("k: [2, 3, 4]", "k: [2, 3, 4]\n      m: [1, 2]", "the parameter `m` is used nowhere"),
        (", relative: 0.02", "", "and only that is right; give `relative: 0.01`"),
        (", relative: 0.02", ", tolerance: 0.2", "no larger than the tolerance; use `relative`"),
        (
            '"comb(n, k) / 2**n"',
            '"comb(n, k) / (n - 7)"',
            "with n = 7, k = 2: `comb(n, k) / (n - 7)` cannot be calculated",
        ),
        ("{from: 4, to: 11}", "[5]", "its draws give only 2 different answers; widen `draw`"),
        ("{from: 4, to: 11}", "{from: 4, to: 1100}", "`comb` takes whole numbers up to 1000"),
    ],
)
def test_a_draw_that_gives_no_question(deck: Path, old: str, new: str, words: str) -> None:
    change(deck, old, new)
    (problem,) = problems(deck)
    assert problem.rule == "draw-broken" and words in problem.message


def test_a_formula_that_the_snippet_does_not_confirm(deck: Path) -> None:
    change(deck, '"comb(n, k) / 2**n"', '"comb(n, k) / 2**n + 0.001 * (k == 4)"')
    (problem,) = problems(deck)
    assert problem.rule == "number-differs" and problem.message.endswith("k = 4)")


def test_a_snippet_that_fails_for_a_draw(deck: Path) -> None:
    change(deck, "      share =", "      assert n < 9\n      share =")
    (problem,) = problems(deck)
    assert problem.rule == "verify-failed" and "(with n = " in problem.message
