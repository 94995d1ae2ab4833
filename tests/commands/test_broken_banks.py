"""A broken bank is told with path, line and column, ends with exit code 3, and leaves the other banks usable."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_samples import DECK

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

BOMB = "title: &a [lol, lol]\ntopics: &b [*a, *a]\ncards: [*b, *b]\n"
DEEP = "title: " + "[" * 60 + "]" * 60 + "\n"


@pytest.mark.parametrize(
    ("text", "place", "told"),
    [
        (DECK.replace("[sizes]", "[sizes"), ":3:6", "not valid YAML"),
        (DECK.replace("level: easy", "title: Again"), ":3:1", "the key `title` stands twice (first on line 1)"),
        (DECK.replace("    back: Black", "    bakc: Black"), ":7:5", "unknown field `bakc`; did you mean `back`?"),
        (DECK.replace("front: And the second?", "front: 42"), ":9:5", "`front`: found 42, expected text"),
        (DECK.replace("level: easy", "level: heavy"), ":3:1", "heavy"),
        (DECK.replace("id: first-ink", "id: First Ink"), ":5:5", "expected a slug"),
        (DECK.replace("title: Facts", "title: !!python/object:os.system {}"), ":1:8", "is not allowed"),
        (DEEP, ":1:", "nested deeper than"),
        (BOMB, ":1:8", "anchors and aliases are not used in banks"),
        ("", "", "the file is empty"),
        ("title: Facts\ncards: 7\n", ":2:1", "`cards` must be a list"),
        (DECK + "---\n" + DECK, ":11:1", "a second YAML document starts here"),
    ],
    ids=[
        "syntax",
        "duplicate key",
        "unknown field",
        "wrong type",
        "unknown level",
        "no slug",
        "tag",
        "depth",
        "bomb",
        "empty",
        "no list",
        "two documents",
    ],
)
def test_what_is_wrong_with_a_deck_is_told_with_its_place(
    drill: Run, banks: Path, text: str, place: str, told: str
) -> None:
    deck = banks / "other" / "deck.yaml"
    deck.write_text(text, encoding="utf-8")
    done = drill("list", "--bank", "other")
    assert done.code == 3
    assert f"drill: {deck}{place}" in done.err and told in done.err


def test_a_broken_bank_leaves_the_others_usable(drill: Run, banks: Path) -> None:
    (banks / "other" / "deck.yaml").write_text("title: [", encoding="utf-8")
    sound = drill("list", "--bank", "good", "--json")
    assert sound.code == 0
    assert [each["id"] for each in sound.data] == ["good/first-ink", "good/second-ink"]
    assert "Black, from soot." in drill("show", "good/first-ink", "--answer").out


def test_one_broken_card_leaves_the_others_of_its_deck(drill: Run, banks: Path) -> None:
    deck = banks / "other" / "deck.yaml"
    deck.write_text(DECK.replace("front: And the second?", "frnt: And the second?"), encoding="utf-8")
    done = drill("list", "--bank", "other", "--json")
    assert done.code == 3
    assert [each["id"] for each in done.data] == ["other/first-ink"]


def test_a_deck_that_is_not_utf_8_is_told_with_its_place(drill: Run, banks: Path) -> None:
    deck = banks / "other" / "deck.yaml"
    deck.write_bytes(b"title: Facts\ntopics: [sizes]\ncards:\n  - id: caf\xe9\n")
    done = drill("list", "--bank", "other")
    assert done.code == 3
    assert f"{deck}:4:12: byte 0xe9 is not UTF-8" in done.err


def test_a_broken_cover_is_told_and_its_questions_can_still_be_listed(drill: Run, banks: Path) -> None:
    (banks / "other" / "bank.yaml").write_text("title: Other\nlicence: MIT\ntopics: [sizes]\n", encoding="utf-8")
    done = drill("list", "--bank", "other", "--json")
    assert done.code == 3
    assert "bank.yaml:3:1" in done.err
    assert len(done.data) == 2


def test_a_question_id_used_twice_is_told_with_both_places(drill: Run, banks: Path) -> None:
    (banks / "other" / "more.yaml").write_text(DECK, encoding="utf-8")
    done = drill("list", "--bank", "other")
    assert done.code == 3
    assert "more.yaml:5: the id `first-ink` is taken by" in done.err and "deck.yaml:5" in done.err


def test_a_bank_is_judged_by_its_own_problems_even_inside_a_folder_of_its_name(
    drill: Run, banks: Path, tmp_path: Path
) -> None:
    (banks / "other" / "deck.yaml").write_text("title: [\n", encoding="utf-8")
    folder = tmp_path / "good"
    banks.rename(folder)
    done = drill("list", "--bank", "good", environment={"DRILL_BANKS": str(folder)})
    assert done.code == 0


def test_a_folder_in_drill_banks_that_does_not_exist_stops_nothing(drill: Run, tmp_path: Path) -> None:
    done = drill("list", environment={"DRILL_BANKS": str(tmp_path / "nowhere")})
    assert (done.code, "leetcode/two-sum" in done.out) == (0, True)


def test_many_problems_are_summed_up(drill: Run, banks: Path) -> None:
    for number in range(9):
        (banks / "other" / f"broken-{number}.yaml").write_text("title: [\n", encoding="utf-8")
    done = drill("list", "--bank", "good")
    assert done.err.count("not valid YAML") == 5
    assert "and 4 more; `drill check` lists them" in done.err


@pytest.fixture
def code_question(tiny_bank: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a coding question in a copy of the tiny bank, which is in DRILL_BANKS."""
    shutil.copytree(tiny_bank, tmp_path / "banks" / "tiny")
    monkeypatch.setenv("DRILL_BANKS", str(tmp_path / "banks"))
    return tmp_path / "banks" / "tiny" / "arithmetic" / "add_numbers"


def solution(folder: Path) -> Path:
    path = folder / "add_numbers.py"
    path.write_text("def add_numbers(a, b):\n    return a + b\n", encoding="utf-8")
    return path


def test_a_question_without_its_reference_is_told(drill: Run, code_question: Path) -> None:
    (code_question / "reference.py").unlink()
    drill("show", "add-numbers", "--answer").failed(3, "reference.py")


@pytest.mark.parametrize("name", ["tests.py", "reference.py", "starter.py"])
def test_a_question_that_lacks_a_file_is_never_the_learners_fault(
    drill: Run, code_question: Path, tmp_path: Path, name: str
) -> None:
    (code_question / name).unlink()
    done = drill("test", str(solution(tmp_path)), "--json")
    assert done.code in (1, 3)
    if done.code == 1:
        assert done.data["verdict"] == "internal_error"
        assert done.data["failure"]["message"]
    else:
        assert name in done.err


def test_hidden_tests_with_a_mistake_are_an_internal_error(drill: Run, code_question: Path, tmp_path: Path) -> None:
    (code_question / "tests.py").write_text("def test_one(solution:\n", encoding="utf-8")
    done = drill("test", str(solution(tmp_path)), "--json")
    assert (done.code, done.data["verdict"]) == (1, "internal_error")


def test_check_tells_every_problem_with_its_line_and_ends_with_1(drill: Run, banks: Path) -> None:
    deck = banks / "other" / "deck.yaml"
    deck.write_text(DECK.replace("    back: Red", "    bakc: Red"), encoding="utf-8")
    done = drill("check", str(banks / "other"), "--format", "json", "--jobs", "1")
    assert done.code in (1, 3)
    assert set(done.data) == {"ok", "questions", "seconds", "problems"}
    assert done.data["ok"] is False
    assert all(set(problem) == {"severity", "rule", "where", "message"} for problem in done.data["problems"])
    assert any(problem["where"].startswith(f"{deck}:10") for problem in done.data["problems"])
