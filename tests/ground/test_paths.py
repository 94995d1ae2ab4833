"""Where things live, by the environment and by the platform's defaults."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs
import pytest

from interview_cli.paths import places, shipped_folder


def test_drill_home_holds_journal_settings_cache_banks_and_recipes(tmp_path: Path) -> None:
    found = places({"DRILL_HOME": str(tmp_path)})
    assert found.home == tmp_path
    assert found.journal == tmp_path / "journal.db"
    assert found.config == tmp_path / "config.yaml"
    assert found.cache == tmp_path / "cache"
    assert found.bank_folders[0] == tmp_path / "banks"
    assert found.drill_folders[0] == tmp_path / "drills"


def test_without_drill_home_the_platform_says_where(tmp_path: Path) -> None:
    found = places({})
    assert found.home == platformdirs.user_data_path("drill", appauthor=False)
    assert found.cache == platformdirs.user_cache_path("drill", appauthor=False)


@pytest.mark.parametrize("empty", [{}, {"DRILL_HOME": "", "DRILL_WORKSPACE": "", "DRILL_BANKS": ""}])
def test_without_settings_solutions_live_in_a_folder_of_the_users_home(empty: dict[str, str]) -> None:
    assert places(empty).workspace == Path.home() / "drill"


def test_an_empty_variable_is_as_good_as_none() -> None:
    assert places({"DRILL_HOME": "", "DRILL_BANKS": ""}) == places({})


def test_drill_workspace_says_where_solutions_live(tmp_path: Path) -> None:
    assert places({"DRILL_WORKSPACE": str(tmp_path / "work")}).workspace == tmp_path / "work"


def test_drill_banks_may_name_several_folders(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    found = places({"DRILL_HOME": str(tmp_path), "DRILL_BANKS": f"{one}{os.pathsep}{two}"})
    assert found.bank_folders == (tmp_path / "banks", one, two, shipped_folder() / "question_banks")


def test_empty_parts_of_drill_banks_are_left_out(tmp_path: Path) -> None:
    found = places({"DRILL_BANKS": f"{os.pathsep}{tmp_path}{os.pathsep}{os.pathsep}"})
    assert found.bank_folders[1:-1] == (tmp_path,)


def test_the_shipped_banks_and_recipes_come_last_and_exist() -> None:
    found = places({})
    assert (found.bank_folders[-1] / "leetcode" / "bank.yaml").is_file()
    assert (found.drill_folders[-1] / "leetcode.yaml").is_file()


@pytest.mark.parametrize("name", ["DRILL_HOME", "DRILL_WORKSPACE", "DRILL_BANKS"])
def test_a_tilde_is_the_users_home_and_a_relative_path_is_made_absolute(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)

    def where(value: str) -> Path:
        found = places({name: value})
        return {
            "DRILL_HOME": found.home,
            "DRILL_WORKSPACE": found.workspace,
            "DRILL_BANKS": found.bank_folders[1],
        }[name]

    assert where("~/there") == tmp_path / "there"
    assert where("there") == tmp_path / "there"


def test_the_environment_of_the_process_is_used_when_none_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DRILL_HOME", str(tmp_path / "mine"))
    assert places().home == tmp_path / "mine"


def test_nothing_is_created(tmp_path: Path) -> None:
    places({"DRILL_HOME": str(tmp_path / "home"), "DRILL_WORKSPACE": str(tmp_path / "work")})
    assert list(tmp_path.iterdir()) == []
