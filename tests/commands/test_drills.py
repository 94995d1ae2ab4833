"""drill drills: every recipe in one line; what is wrong with one is told, and the others are listed all the same."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_cli.errors import ExitCode

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

OWN = "title: Mine\nmode: code\nkinds: [code]\n"
SHIPPED = {"behavioural", "flagged", "flashcards", "hard", "interview", "leetcode", "patterns", "rapid-fire", "warm-up"}


@pytest.fixture
def recipe(own_home: Path) -> Path:
    """Where a recipe of one's own goes."""
    folder = own_home / "drills"
    folder.mkdir(parents=True)
    return folder / "mine.yaml"


def test_the_shipped_drills_are_listed_with_their_extent(drill: Run) -> None:
    done = drill("drills")
    lines = dict(line.split("\t", 1) for line in done.out.splitlines())
    assert (done.code, done.err) == (0, "")
    assert set(lines) == SHIPPED
    assert lines["interview"].startswith("2 problems, 45 min\t")
    assert lines["behavioural"].startswith("3 stories\t")
    assert lines["patterns"].startswith("8 problems, 90 s each\t")


def test_the_json_tells_the_steps_in_order(drill: Run) -> None:
    found = {each["name"]: each for each in drill("drills", "--json").data}
    assert [step["name"] for step in found["interview"]["steps"]] == [
        "pattern",
        "plan",
        "code",
        "dry run",
        "cost",
        "follow-ups",
    ]
    assert found["interview"]["steps"][0]["seconds"] == 90.0
    assert found["flashcards"]["steps"] == []
    assert (found["leetcode"]["minutes"], found["leetcode"]["own"]) == (15.0, False)


def test_a_drill_of_ones_own_comes_first_and_is_known_as_such(drill: Run, recipe: Path) -> None:
    recipe.write_text(OWN, encoding="utf-8")
    first, *_ = drill("drills", "--json").data
    assert (first["name"], first["own"], first["path"]) == ("mine", True, str(recipe))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("title: [", "not valid YAML"),
        (OWN + "steps: {plan: 3}\n", "mine.yaml:4:"),
        (OWN + "steps: {plan: soon}\n", "found 'soon', expected a time such as `3m` or `90s`"),
        (OWN + "steps: {planning: 3m}\n", "unknown field `planning`; did you mean `plan`?"),
        (OWN + "banks: [leetcod]\n", "mine.yaml:4:9: there is no bank `leetcod`; did you mean leetcode?"),
        (OWN + "topics: [grafs]\n", "mine.yaml:4:10: there is no topic `grafs` in its banks; did you mean graphs"),
    ],
)
def test_what_is_wrong_with_a_drill_is_told_and_the_others_are_listed(
    drill: Run, recipe: Path, text: str, words: str
) -> None:
    recipe.write_text(text, encoding="utf-8")
    done = drill("drills")
    assert done.code == ExitCode.BANK_INVALID
    assert words in done.err and len(done.err.splitlines()) == 1
    assert {line.split("\t")[0] for line in done.out.splitlines()} >= SHIPPED


def test_a_drill_with_the_name_of_a_command_is_told_and_not_listed(drill: Run, recipe: Path) -> None:
    recipe.with_name("review.yaml").write_text(OWN, encoding="utf-8")
    done = drill("drills")
    assert done.code == ExitCode.BANK_INVALID
    assert "review.yaml:1:1: `drill review` is a command already; give this drill another name" in done.err
    assert {line.split("\t")[0] for line in done.out.splitlines()} == SHIPPED
    names = [line.split()[0] for line in drill("--help").out.splitlines() if line.startswith("  ") and line.strip()]
    assert names.count("review") == 1


def test_two_restrictions_exclude_each_other(drill: Run) -> None:
    done = drill("leetcode", "--new", "--flagged")
    assert done.code == ExitCode.USAGE
    assert "--new and --flagged exclude each other" in done.err
