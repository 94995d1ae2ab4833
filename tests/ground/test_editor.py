"""The learner's editor: found by setting and environment, and what is told when it fails."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from interview_cli.editor import FALLBACKS, editor_command, open_editor
from interview_cli.errors import DrillError, ExitCode


@pytest.fixture(autouse=True)
def own_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only programs on the path: `first`, `second` and one whose name holds a space."""
    folder = tmp_path / "programs"
    folder.mkdir()
    for name in ("first", "second", "my editor"):
        install(folder, name)
    monkeypatch.setenv("PATH", str(folder))
    return folder


def install(folder: Path, name: str) -> Path:
    path = folder / name
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def test_the_setting_comes_before_the_environment() -> None:
    assert editor_command("first", {"VISUAL": "second", "EDITOR": "second"}) == ["first"]


def test_visual_comes_before_editor() -> None:
    assert editor_command("", {"VISUAL": "first", "EDITOR": "second"}) == ["first"]


def test_editor_is_used_where_there_is_no_visual() -> None:
    assert editor_command("", {"EDITOR": "second"}) == ["second"]


@pytest.mark.parametrize("visual", ["", " "])
def test_a_blank_visual_is_none(visual: str) -> None:
    assert editor_command("", {"VISUAL": visual, "EDITOR": "second"}) == ["second"]


def test_the_editor_may_have_arguments_and_quotes() -> None:
    assert editor_command("", {"EDITOR": "'my editor' --wait -c 'set nu'"}) == ["my editor", "--wait", "-c", "set nu"]


def test_no_shell_ever_sees_the_editor() -> None:
    with pytest.raises(DrillError, match=r"the editor `first;` was not found"):
        editor_command("first; rm -rf $HOME", {})


def test_without_any_the_first_of_the_usual_ones_that_is_there_is_taken(own_programs: Path) -> None:
    install(own_programs, FALLBACKS[2])
    install(own_programs, FALLBACKS[1])
    assert editor_command("", {}) == [FALLBACKS[1]]


def test_where_there_is_no_editor_at_all_that_is_told() -> None:
    with pytest.raises(DrillError) as caught:
        editor_command("", {})
    assert caught.value.message == "no editor was found"
    assert "export EDITOR=" in caught.value.hint
    assert caught.value.code is ExitCode.ENVIRONMENT


def test_an_editor_that_is_not_installed_is_named() -> None:
    with pytest.raises(DrillError, match="the editor `absent` was not found"):
        editor_command("absent --wait", {})


@pytest.mark.parametrize("named", ["'first", '"', "first '"])
def test_a_quote_that_is_not_closed_is_told(named: str) -> None:
    with pytest.raises(DrillError, match="a quote is not closed"):
        editor_command(named, {})


@pytest.mark.parametrize("named", ["''", '"" --wait'])
def test_an_editor_without_a_name_is_told(named: str) -> None:
    with pytest.raises(DrillError, match="was not found"):
        editor_command(named, {})


def test_the_editor_gets_the_file_as_its_last_argument(tmp_path: Path) -> None:
    path = tmp_path / "a file; with $signs.py"
    open_editor([sys.executable, "-c", "import sys; open(sys.argv[1], 'w').write('edited')"], path)
    assert path.read_text(encoding="utf-8") == "edited"


def test_an_editor_that_fails_is_told_with_its_code_and_the_file_is_as_it_left_it(tmp_path: Path) -> None:
    path = tmp_path / "solution.py"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(DrillError, match="ended with exit code 3") as caught:
        open_editor([sys.executable, "-c", "raise SystemExit(3)"], path)
    assert caught.value.hint == "your file is as you left it"
    assert path.read_text(encoding="utf-8") == "mine"


def test_an_editor_that_cannot_be_started_is_told(tmp_path: Path) -> None:
    program = tmp_path / "broken"
    program.write_text("no program", encoding="utf-8")
    with pytest.raises(DrillError, match="did not start: Permission denied"):
        open_editor([str(program)], tmp_path / "solution.py")
