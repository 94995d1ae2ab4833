"""drill backup, restore, merge and sync, as they are typed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from interview_cli.errors import ExitCode
from interview_cli.journal.events import Buried, Memory, Reviewed
from interview_cli.journal.journal import Journal

if TYPE_CHECKING:
    from command_fixtures import Done, Run

pytest_plugins = ["command_fixtures"]

At = Callable[..., "Done"]


@pytest.fixture
def at(drill: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> At:
    """Runs the program on one of several machines, by the name of its home."""

    def run(home: str, *arguments: str) -> Done:
        monkeypatch.setenv("DRILL_HOME", str(tmp_path / home))
        return drill(*arguments)

    return run


def practised(home: Path, *questions: str) -> None:
    memory = Memory(3.0, 5.0, "2026-01-01", "2026-01-04", "fsrs6-default")
    with Journal.open(home / "journal.db") as journal:
        for name in questions:
            journal.append(Reviewed(name, f"bank/{name}", "card", 3, "2026-01-01", memory))
        journal.append(Buried("bank/x", "2026-01-01"))


def test_a_backup_comes_back_elsewhere(at: At, tmp_path: Path) -> None:
    practised(tmp_path / "one", "a", "b")
    at("one", "config", "new_cards", "3")
    file = tmp_path / "all.zip"
    done = at("one", "backup", str(file))
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith(f"{file}: 3 events, 0 versions of solutions, 1 other file, ")
    done = at("two", "restore", str(file))
    assert done.out == "2 reviews, 1 other event came\n1 file came back: config.yaml\n"
    assert at("two", "restore", str(file)).out == "nothing new; 3 events known already\n1 file here already, the same\n"
    assert len(at("two", "log", "--json").data) == 2
    at("two", "config", "new_cards", "4")
    done = at("two", "restore", str(file))
    assert "and left as they are:\n  config.yaml\n" in done.out
    at("one", "backup", str(file)).failed(ExitCode.USAGE, "is there already", "name another file")


def test_without_a_name_the_backup_has_the_days(at: At, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    practised(tmp_path / "one", "a")
    at("one", "backup")
    assert [path.name[:8] for path in tmp_path.glob("drill-*.zip")] == ["drill-20"]


def test_merging_takes_a_file_or_a_home(at: At, tmp_path: Path) -> None:
    practised(tmp_path / "one", "a")
    practised(tmp_path / "two", "b", "c")
    assert at("one", "merge", str(tmp_path / "two")).out == "2 reviews, 1 other event came\n"
    assert at("two", "merge", str(tmp_path / "one" / "journal.db")).out == (
        "1 review, 1 other event came; 3 events known already\n"
    )
    assert at("one", "log", "--json").out == at("two", "log", "--json").out


def test_two_machines_sync_through_a_folder(at: At, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    practised(tmp_path / "one", "a")
    practised(tmp_path / "two", "b")
    done = at("one", "sync", str(shared))
    assert done.out.startswith("no other machine has been here yet\ndrill-") and done.out.endswith(": written\n")
    assert "1 review, 1 other event came\n" in at("two", "sync", str(shared)).out
    at("one", "config", "sync", str(shared))
    assert "1 review, 1 other event came" in at("one", "sync").out
    assert at("one", "sync").out.endswith("up to date\n")
    assert at("one", "log", "--json").out == at("two", "log", "--json").out
    (shared / "drill-half.db").write_bytes(b"half")
    done = at("one", "sync")
    assert done.code == ExitCode.ENVIRONMENT
    assert "drill-half.db was left out" in done.err and "sync again later" in done.err


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("merge", "nowhere"), ExitCode.USAGE, "there is no journal nowhere"),
        (("restore", "nowhere.zip"), ExitCode.USAGE, "there is no file nowhere.zip"),
        (("sync",), ExitCode.USAGE, "drill config sync FOLDER"),
        (("sync", "nowhere"), ExitCode.USAGE, "there is no folder nowhere"),
        (("backup", "nowhere/all.zip"), ExitCode.USAGE, "there is no folder"),
    ],
)
def test_what_is_not_there_is_told_in_one_line(at: At, arguments: tuple[str, ...], code: int, words: str) -> None:
    at("one", *arguments).failed(code, words)
