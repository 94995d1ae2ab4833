"""Recipes: found by name, the learner's own first; what is wrong in one is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_cli.bank.problem import Malformed
from interview_cli.errors import ExitCode, UsageError
from interview_cli.paths import shipped_folder
from interview_cli.sitting.recipe import Recipe, find_recipe, read_recipe, recipe_files
from interview_cli.sitting.steps import ONLY_CODE, Step

SOUND = "title: Mine\nmode: code\nkinds: [code]\n"


def written(folder: Path, name: str, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(folder: Path, text: str) -> Malformed:
    with pytest.raises(Malformed) as caught:
        read_recipe(written(folder, "mine", text))
    return caught.value


def test_a_recipe_needs_only_title_mode_and_kinds(tmp_path: Path) -> None:
    assert read_recipe(written(tmp_path, "mine", SOUND)) == Recipe(title="Mine", mode="code", kinds=("code",))


def test_every_field_of_a_recipe_is_read(tmp_path: Path) -> None:
    text = SOUND + "about: Why.\nbanks: [mine]\ntopics: [graphs]\nminutes: 2.5\ncount: 3\nseconds: 90\n"
    assert read_recipe(written(tmp_path, "mine", text)) == Recipe(
        title="Mine",
        mode="code",
        kinds=("code",),
        about="Why.",
        banks=("mine",),
        topics=("graphs",),
        minutes=2.5,
        count=3,
        seconds=90,
    )


def test_steps_are_read_in_the_order_of_an_interview_whatever_theirs_in_the_file(tmp_path: Path) -> None:
    text = SOUND + "steps: {follow_ups: 2.5m, plan: 3m, pattern: 90s}\nstuck: 15m\nhypothesis: true\n"
    recipe = read_recipe(written(tmp_path, "mine", text))
    assert recipe.steps.course() == (
        Step("pattern", 90.0),
        Step("plan", 180.0),
        Step("code"),
        Step("follow_ups", 150.0),
    )
    assert (recipe.stuck, recipe.hypothesis) == ("15m", True)


def test_without_steps_there_is_only_the_code(tmp_path: Path) -> None:
    assert read_recipe(written(tmp_path, "mine", SOUND)).steps.course() == ONLY_CODE


def test_a_drill_may_draw_only_some_levels_and_only_what_went_wrong(tmp_path: Path) -> None:
    recipe = read_recipe(written(tmp_path, "mine", SOUND + "levels: [easy, hard]\nonly: flagged\n"))
    assert (recipe.levels, recipe.only) == (("easy", "hard"), "flagged")


@pytest.mark.parametrize("path", sorted((shipped_folder() / "drills").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_shipped_recipe_can_be_read(path: Path) -> None:
    assert read_recipe(path).title


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        (SOUND + "minuets: 5\n", "mine.yaml:4:1", "unknown field `minuets`; did you mean `minutes`?"),
        ("title: Mine\nkinds: [code]\n", "mine.yaml:1:1", "the field `mode` is missing"),
        ("title: Mine\nmode: code\nkinds: []\n", "mine.yaml:3:1", "kinds"),
        ("title: Mine\nmode: cods\nkinds: [code]\n", "mine.yaml:2:1", "'cods'"),
        ("title: Mine\nmode: code\nkinds: [cods]\n", "mine.yaml:3:9", "'cods'"),
        (SOUND + "minutes: soon\n", "mine.yaml:4:1", "found 'soon'"),
        (SOUND + "minutes: 0\n", "mine.yaml:4:1", "> 0"),
        (SOUND + "count: 0\n", "mine.yaml:4:1", ">= 1"),
        (SOUND + "seconds: 4\n", "mine.yaml:4:1", ">= 5"),
        (SOUND + "steps: {plan: 3}\n", "mine.yaml:4:9", "found 3, expected a time such as `3m` or `90s`"),
        (SOUND + "steps: {plan: 3 minutes}\n", "mine.yaml:4:9", "expected a time such as `3m` or `90s`"),
        (SOUND + "steps: {plan: 0m}\n", "mine.yaml:4:9", "expected a time such as `3m` or `90s`"),
        (SOUND + "steps: {dry-run: 3m}\n", "mine.yaml:4:9", "did you mean `dry_run`?"),
        (SOUND + "stuck: never\n", "mine.yaml:4:1", "expected a time such as"),
        (SOUND + "misses: 1\n", "mine.yaml:4:1", "`misses` belongs to drills of the modes `cards`"),
        (SOUND + "only: old\n", "mine.yaml:4:1", "'old'"),
        (SOUND + "levels: [simple]\n", "mine.yaml:4:10", "'simple'"),
        (
            "title: M\nmode: cards\nkinds: [card]\nsteps: {plan: 3m}\n",
            "mine.yaml:4:1",
            "`steps` belongs to drills of the",
        ),
        ("title: M\nmode: cards\nkinds: [card]\nstuck: 3m\n", "mine.yaml:4:1", "`stuck` belongs to drills of the"),
        ("title: 7\nmode: code\nkinds: [code]\n", "mine.yaml:1:1", "put it in quotes"),
        (SOUND + "title: Again\n", "mine.yaml:4:1", "the key `title` stands twice (first on line 1)"),
        ("title: [unclosed\n", "mine.yaml:", "not valid YAML"),
        ("", "mine.yaml:1:1", "the file is empty"),
        ("- a list\n", "mine.yaml:1:1", "expected `object`"),
    ],
)
def test_what_is_wrong_in_a_recipe_is_told_with_its_place(tmp_path: Path, text: str, place: str, words: str) -> None:
    error = refusal(tmp_path, text)
    assert place in error.message
    assert words in error.message
    assert error.code is ExitCode.BANK_INVALID


def test_a_recipe_that_is_not_utf_8_is_refused_with_the_byte(tmp_path: Path) -> None:
    path = tmp_path / "mine.yaml"
    path.write_bytes(b"title: caf\xe9\n")
    with pytest.raises(Malformed, match="byte 0xe9 is not UTF-8"):
        read_recipe(path)


def test_recipes_are_found_by_the_names_of_their_files_in_all_folders(tmp_path: Path) -> None:
    written(tmp_path / "own", "mine", SOUND)
    written(tmp_path / "shipped", "theirs", SOUND)
    (tmp_path / "shipped" / "notes.txt").write_text("no recipe", encoding="utf-8")
    assert list(recipe_files([tmp_path / "own", tmp_path / "nowhere", tmp_path / "shipped"])) == ["mine", "theirs"]


def test_a_recipe_of_ones_own_hides_the_shipped_one_of_the_same_name(tmp_path: Path) -> None:
    written(tmp_path / "own", "leetcode", SOUND)
    written(tmp_path / "shipped", "leetcode", SOUND.replace("Mine", "Theirs"))
    assert find_recipe("leetcode", [tmp_path / "own", tmp_path / "shipped"]).title == "Mine"


def test_an_unknown_name_is_answered_with_the_nearest_ones(tmp_path: Path) -> None:
    written(tmp_path, "leetcode", SOUND)
    with pytest.raises(UsageError) as caught:
        find_recipe("leetcoed", [tmp_path], ["review", "test"])
    assert caught.value.message == "there is no command or drill `leetcoed`"
    assert caught.value.hint == "did you mean leetcode?"
    assert caught.value.code is ExitCode.USAGE


def test_a_mistyped_command_is_answered_with_the_command(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as caught:
        find_recipe("reviwe", [tmp_path], ["review", "test"])
    assert "review" in caught.value.hint


def test_a_name_like_no_other_is_answered_with_where_they_are_listed(tmp_path: Path) -> None:
    many = [f"command-{number}" for number in range(20)]
    with pytest.raises(UsageError) as caught:
        find_recipe("zzz", [tmp_path], many)
    assert caught.value.hint == "`drill --help` lists commands and drills"


def test_a_broken_recipe_does_not_stand_in_the_way_of_another(tmp_path: Path) -> None:
    written(tmp_path, "broken", "title: [")
    written(tmp_path, "sound", SOUND)
    assert find_recipe("sound", [tmp_path]).title == "Mine"
