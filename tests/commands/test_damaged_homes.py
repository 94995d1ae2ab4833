"""A damaged journal, a broken config, a home or workspace that cannot be used: one line, exit code 4, nothing lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_samples import practise

from interview_cli.journal.events import Memory, Reviewed
from interview_cli.journal.journal import Journal

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

READING = [("log",), ()]


def journal(home: Path) -> Path:
    home.mkdir(parents=True, exist_ok=True)
    return home / "journal.db"


@pytest.mark.parametrize("arguments", [*READING, ("undo",)], ids=lambda words: " ".join(words) or "drill")
def test_a_journal_that_is_no_database_is_told_and_left_as_it_is(
    drill: Run, own_home: Path, arguments: tuple[str, ...]
) -> None:
    path = journal(own_home)
    path.write_bytes(b"these are not the reviews you are looking for\n" * 40)
    drill(*arguments).failed(4, f"the journal {path} is damaged: it is not an SQLite file", "drill doctor --repair")
    assert path.read_bytes().startswith(b"these are not")


@pytest.mark.parametrize("kept", [100, 5000])
def test_a_truncated_journal_is_told_and_repaired_from_what_is_left(drill: Run, own_home: Path, kept: int) -> None:
    practise(own_home)
    path = journal(own_home)
    path.write_bytes(path.read_bytes()[:kept])
    drill("log").failed(4, f"the journal {path}", "drill doctor --repair")
    repaired = drill("doctor", "--repair")
    assert repaired.code == 0
    assert "is repaired" in repaired.out and "is kept as" in repaired.out
    assert drill("log").code == 0


def test_a_lost_journal_is_told_while_its_backup_is_there_and_comes_back_by_repair(drill: Run, own_home: Path) -> None:
    practise(own_home)
    assert drill("undo").code == 0  # the first opening of the day with something in it makes the backup
    path = journal(own_home)
    for each in own_home.glob("journal.db*"):
        each.unlink()
    drill("log").failed(4, f"the journal {path} is empty or gone, though it has backups", "drill doctor --repair")
    assert drill("doctor", "--repair").code == 0
    assert [review["question"] for review in drill("log", "--json").data] == ["leetcode/two-sum"]


@pytest.mark.parametrize("arguments", [("list",), ("undo",), ("doctor", "--repair")], ids=" ".join)
def test_another_programs_database_is_not_touched(drill: Run, own_home: Path, arguments: tuple[str, ...]) -> None:
    path = journal(own_home)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE music (title TEXT)")
        connection.commit()
    before = path.read_bytes()
    drill(*arguments).failed(4, f"{path} is an SQLite file of another program", "DRILL_HOME")
    assert path.read_bytes() == before


@pytest.mark.parametrize("arguments", [("stats",), ("undo",)], ids=" ".join)
def test_a_journal_of_a_newer_drill_is_not_touched(drill: Run, own_home: Path, arguments: tuple[str, ...]) -> None:
    practise(own_home)
    path = journal(own_home)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")
        connection.commit()
    drill(*arguments).failed(4, "was written by a newer drill (format 99", "upgrade drill")


def test_what_was_answered_while_the_clock_ran_ahead_is_due_today(drill: Run, own_home: Path) -> None:
    today = practise(own_home)
    memory = Memory(5.0, 5.0, "2099-01-01", "2099-01-06", "default")
    with Journal.open(own_home / "journal.db") as opened:
        opened.append(Reviewed("attempt", "leetcode/group-anagrams", "code", 3, "2099-01-01", memory))
    due = {each["id"]: each["due"] for each in drill("list", "--bank", "leetcode", "--json").data if each["due"]}
    assert due.keys() == {"leetcode/two-sum", "leetcode/group-anagrams"}
    assert due["leetcode/group-anagrams"] == today.isoformat()


def test_a_journal_held_by_another_process_is_told(drill: Run, own_home: Path) -> None:
    practise(own_home)
    path = journal(own_home)
    with closing(sqlite3.connect(path, isolation_level=None)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        drill("undo").failed(4, f"the journal {path} is locked by another process", "try again")
        assert drill("log").code == 0
        holder.execute("ROLLBACK")
    assert drill("undo").code == 0


def test_a_journal_that_is_a_folder_is_told(drill: Run, own_home: Path) -> None:
    journal(own_home).mkdir()
    drill("log").failed(4, "it is a folder")


@pytest.mark.parametrize("arguments", [("list",), ("undo",)], ids=" ".join)
def test_a_file_in_the_place_of_the_home_is_told(drill: Run, own_home: Path, arguments: tuple[str, ...]) -> None:
    own_home.write_text("a file", encoding="utf-8")
    drill(*arguments).failed(4)


def test_doctor_examines_a_home_that_is_a_file(drill: Run, own_home: Path) -> None:
    own_home.write_text("a file", encoding="utf-8")
    done = drill("doctor", "--json")
    assert done.code == 4
    assert "journal" in [check["name"] for check in done.data["checks"] if not check["ok"]]


def test_a_file_in_the_place_of_the_workspace_is_told(drill: Run, tmp_path: Path) -> None:
    (tmp_path / "workspace").write_text("a file", encoding="utf-8")
    done = drill("doctor", "--json", environment={"EDITOR": "true"})
    assert done.code == 4
    (wrong,) = [check for check in done.data["checks"] if not check["ok"]]
    assert wrong["name"] == "workspace" and "cannot be written" in wrong["found"] and "DRILL_WORKSPACE" in wrong["hint"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (b"editor: [\n", "config.yaml:2:1: not valid YAML"),
        (b"editor: vim\nnope: 1\n", "unknown field `nope`; known: editor"),
        (b"rollover_hour: late\n", "setting `rollover_hour`"),
        (b"rollover_hour: 99\n", "setting `rollover_hour`"),
        (b"- a\n- b\n", "config.yaml"),
        (b"\xff\xfe\x00", "is not UTF-8"),
        (b"[" * 3000, "config.yaml"),
        (b"editor: !!python/object/apply:os.system [id]\n", "config.yaml:1:9: not valid YAML"),
        (b"editor: 2024-99-99\n", "config.yaml"),
        (b"rollover_hour: 0x_\n", "config.yaml"),
    ],
    ids=["syntax", "unknown", "type", "range", "list", "encoding", "depth", "tag", "no such day", "no such number"],
)
def test_a_broken_config_is_told_with_its_place(drill: Run, own_home: Path, text: bytes, told: str) -> None:
    own_home.mkdir()
    (own_home / "config.yaml").write_bytes(text)
    drill("config").failed(4, told, "mend or delete")
    assert (own_home / "config.yaml").read_bytes() == text


def test_a_broken_config_stops_what_depends_on_it_with_the_same_line(drill: Run, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "config.yaml").write_text("nope: 1\n", encoding="utf-8")
    for arguments in ((), ("stats",), ("config", "editor", "vim")):
        drill(*arguments).failed(4, "unknown field `nope`", "mend or delete")


def test_a_config_that_is_a_folder_is_told(drill: Run, own_home: Path) -> None:
    (own_home / "config.yaml").mkdir(parents=True)
    drill("config").failed(4, "config.yaml cannot be read")


def test_doctor_tells_a_broken_config_and_examines_the_rest(drill: Run, own_home: Path) -> None:
    own_home.mkdir()
    (own_home / "config.yaml").write_text("editor: [\n", encoding="utf-8")
    done = drill("doctor", "--json")
    assert done.code == 4
    found = {check["name"]: check["ok"] for check in done.data["checks"]}
    assert (found["config"], found["journal"], found["banks"]) == (False, True, True)


def test_a_broken_recipe_of_ones_own_hides_no_other_command(drill: Run, own_home: Path) -> None:
    (own_home / "drills").mkdir(parents=True)
    (own_home / "drills" / "mine.yaml").write_text("title: [\n", encoding="utf-8")
    drill("mine").failed(3, "mine.yaml:2:1: not valid YAML")
    assert drill("list").code == 0
    done = drill("--help")
    assert done.code == 0
    assert "leetcode" in done.out
