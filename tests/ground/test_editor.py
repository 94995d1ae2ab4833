"""The learner's editor: found by setting and environment, and what is told when it fails."""

from __future__ import annotations

import ast
import os
import sys
from pathlib import Path

import pytest

from interview_cli.editor import FALLBACKS, Panes, editor_command, open_editor
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


# Beside the sitting


FAKE = """\
#!{python}
import pathlib, sys
asked = pathlib.Path({asked!r})
asked.write_text(asked.read_text() + repr(sys.argv[1:]) + chr(10) if asked.exists() else repr(sys.argv[1:]) + chr(10))
alive = pathlib.Path({alive!r})
if sys.argv[1] == "select-pane":
    sys.exit(0 if alive.exists() else 1)
if pathlib.Path({full!r}).exists():
    sys.exit("no space for new pane")
alive.touch()
print("%7")
"""


class Tmux:
    """A tmux that notes what it is asked for."""

    def __init__(self, folder: Path) -> None:
        self.asked, self.alive, self.full = (folder / name for name in ("asked", "alive", "full"))
        program = folder / "tmux"
        words = {"python": sys.executable, "asked": str(self.asked), "alive": str(self.alive), "full": str(self.full)}
        program.write_text(FAKE.format(**words), encoding="utf-8")
        program.chmod(0o755)

    @property
    def calls(self) -> list[list[str]]:
        return [ast.literal_eval(line) for line in self.asked.read_text(encoding="utf-8").splitlines()]


@pytest.fixture
def tmux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tmux:
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    return Tmux(tmp_path)


@pytest.mark.parametrize(("split", "inside"), [("off", "/tmp/tmux"), ("right", "")])
def test_no_pane_is_opened_outside_tmux_or_where_none_is_wanted(tmux: Tmux, split: str, inside: str) -> None:
    assert not Panes(split, {"TMUX": inside}).possible


@pytest.mark.parametrize(("split", "direction"), [("right", "-h"), ("below", "-v")])
def test_the_editor_opens_in_a_pane_of_its_own(tmux: Tmux, tmp_path: Path, split: str, direction: str) -> None:
    panes = Panes(split, {"TMUX": "/tmp/tmux"})
    assert panes.possible
    panes.open(["vim", "-n"], tmp_path / "two words.py")
    [call] = tmux.calls
    assert call[:2] == ["split-window", direction]
    assert call[-3:] == ["-c", str(tmp_path), f"vim -n '{tmp_path}/two words.py'"]


def test_an_editor_that_is_open_already_is_gone_to(tmux: Tmux, tmp_path: Path) -> None:
    panes = Panes("right", {"TMUX": "/tmp/tmux"})
    for _ in range(2):
        panes.open(["vim"], tmp_path / "a.py")
    assert tmux.calls[1:] == [["select-pane", "-t", "%7"]]


def test_an_editor_whose_pane_was_closed_is_opened_anew(tmux: Tmux, tmp_path: Path) -> None:
    panes = Panes("right", {"TMUX": "/tmp/tmux"})
    panes.open(["vim"], tmp_path / "a.py")
    tmux.alive.unlink()
    panes.open(["vim"], tmp_path / "a.py")
    assert [call[0] for call in tmux.calls] == ["split-window", "select-pane", "split-window"]


def test_each_file_has_its_own_pane(tmux: Tmux, tmp_path: Path) -> None:
    panes = Panes("right", {"TMUX": "/tmp/tmux"})
    panes.open(["vim"], tmp_path / "a.py")
    panes.open(["vim"], tmp_path / "b.py")
    assert [call[0] for call in tmux.calls] == ["split-window", "split-window"]


def test_a_window_without_room_for_a_pane_is_told(tmux: Tmux, tmp_path: Path) -> None:
    tmux.full.touch()
    with pytest.raises(DrillError) as caught:
        Panes("right", {"TMUX": "/tmp/tmux"}).open(["vim"], tmp_path / "a.py")
    assert caught.value.message == "tmux opened no second pane: no space for new pane"
