"""The rule for pictures: what a card names is in the bank, or it is told at the card."""

from __future__ import annotations

from pathlib import Path

import pytest
from check_samples import change, line_of

from interview_cli.bank.index import load_index
from interview_cli.bank.problem import Problem
from interview_cli.check.pictures import check_pictures
from interview_cli.check.run import check

pytest_plugins = ["check_fixtures"]

BACK = "      So ten more bits of address reach about a thousand times as much memory.\n"


def problems_of(bank: Path, *markdown: str) -> list[Problem]:
    change(bank / "cards.yaml", BACK, BACK + "".join(f"\n      {text}\n" for text in markdown))
    index = load_index(bank, None)
    assert index.problems == []
    return list(check_pictures(index))


def test_a_picture_that_is_there_is_no_problem(bank: Path) -> None:
    (bank / "pictures").mkdir()
    (bank / "pictures" / "memory.svg").write_text("<svg/>")
    assert problems_of(bank, "![memory](pictures/memory.svg)", "`![x](y.png)` is Markdown") == []


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("pictures/gone.png", "is not there"),
        ("../outside.png", "leads out of the bank"),
        ("https://example.org/a.png", "is an address"),
    ],
)
def test_one_that_nobody_could_look_at_is_told_once(bank: Path, target: str, why: str) -> None:
    (bank.parent / "outside.png").write_bytes(b"x")
    [problem] = problems_of(bank, f"![a]({target})", f"![b]({target})")
    assert (problem.rule, problem.severity, problem.path) == ("missing-picture", "error", str(bank / "cards.yaml"))
    assert f"`{target}` {why}" in problem.message
    assert problem.line == line_of(bank / "cards.yaml", "id: ")


def test_drill_check_asks_the_rule(bank: Path) -> None:
    change(bank / "cards.yaml", BACK, f"{BACK}\n      ![a](gone.png)\n")
    report = check([bank / "cards.yaml"], fast=True)
    assert [problem.rule for problem in report.problems] == ["missing-picture"]
