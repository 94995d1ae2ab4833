"""`drill bank new, new-question, schema, add, remove, restore, list`: banks made, installed, and taken back."""

from __future__ import annotations

import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_samples import DECK

from interview_cli.authoring import json_schema
from interview_cli.authoring.shelf import Shelf

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

ROW = {"name", "title", "licence", "kinds", "place", "folder", "installed", "source", "problems"}
SHIPPED = ["behavioural", "leetcode", "ml_fundamentals", "quant"]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """A stranger's bank called `inks`."""
    path = tmp_path / "inks.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("inks/bank.yaml", "title: Inks\nlicence: MIT\ntopics: {sizes: Sizes}\n")
        file.writestr("inks/deck.yaml", DECK)
    return path


def names(drill: Run) -> list[str]:
    return [row["name"] for row in drill("bank", "list", "--json").data]


# Installing and taking back


def test_an_installed_bank_is_there_at_once(drill: Run, archive: Path, own_home: Path) -> None:
    done = drill("bank", "add", str(archive))
    assert (done.code, done.err) == (0, "")
    folder = own_home / "banks" / "inks"
    assert done.out.splitlines()[0] == "inks  Inks"
    assert f"cards in {folder}" in done.out and f"drill check {folder}" in done.out and "drill inks" in done.out
    assert drill("list", "--bank", "inks").out.startswith("inks/first-ink\t")
    assert "Inks. Cards and stories of this bank." in drill("inks", "--help").out


def test_a_bank_with_the_name_of_a_command_or_drill_is_shown_another_way(drill: Run, archive: Path) -> None:
    for name in ("review", "patterns"):
        assert f"drill list --bank {name}" in drill("bank", "add", str(archive), "--name", name).out


def test_list_json_has_exactly_its_fields(drill: Run, archive: Path, own_home: Path) -> None:
    drill("bank", "add", str(archive))
    rows = drill("bank", "list", "--json").data
    assert [row["name"] for row in rows] == ["inks", *SHIPPED]
    assert all(set(row) == ROW for row in rows)
    inks = rows[0]
    assert (inks["place"], inks["source"], inks["licence"]) == ("yours", str(archive), "MIT")
    assert inks["kinds"].keys() == {"card"} and inks["installed"].startswith("20")
    assert inks["folder"] == str(own_home / "banks" / "inks")
    assert all((row["place"], row["installed"], row["source"]) == ("shipped", None, None) for row in rows[1:])


def test_a_list_in_a_pipe_has_a_line_for_each_bank(drill: Run, banks: Path) -> None:
    lines = [line.split("\t") for line in drill("bank", "list").out.splitlines()]
    assert [line[0] for line in lines] == ["good", "other", *SHIPPED]
    assert lines[0][1:2] + lines[0][3:] == ["The good bank", "MIT", "DRILL_BANKS", str(banks / "good")]


def test_what_is_removed_comes_back(drill: Run, archive: Path) -> None:
    drill("bank", "add", str(archive))
    assert "drill bank restore inks" in drill("bank", "remove", "inks").out
    assert names(drill) == SHIPPED
    assert "is back in" in drill("bank", "restore", "inks").out
    assert names(drill) == ["inks", *SHIPPED]
    drill("bank", "restore", "inks").failed(2, "no bank `inks` was set aside")


def test_replacing_wants_to_be_asked_for(drill: Run, archive: Path) -> None:
    drill("bank", "add", str(archive))
    drill("bank", "add", str(archive)).failed(2, "already", "--replace", "--name")
    assert "drill bank restore inks" in drill("bank", "add", str(archive), "--replace").out
    assert drill("bank", "add", str(archive), "--name", "other_inks").code == 0
    assert "swaps them again" in drill("bank", "restore", "inks").out
    assert names(drill) == ["inks", "other_inks", *SHIPPED]


def test_a_bank_of_drill_or_of_another_folder_is_neither_hidden_nor_removed(
    drill: Run, banks: Path, archive: Path
) -> None:
    drill("bank", "add", str(archive), "--name", "leetcode").failed(2, "would hide", "--name")
    drill("bank", "add", str(archive), "--name", "good", "--replace").failed(2, "would hide")
    drill("bank", "remove", "leetcode").failed(2, "comes with drill")
    drill("bank", "remove", "good").failed(2, str(banks / "good"), "DRILL_BANKS")
    drill("bank", "remove", "nowhere").failed(2, "there is no bank `nowhere`")


def test_a_bank_that_cannot_be_read_ends_with_3(drill: Run, archive: Path, own_home: Path) -> None:
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr("inks/more.yaml", "title: [")
    drill("bank", "add", str(archive)).failed(3, "more.yaml:2:1:", "nothing was installed")
    with zipfile.ZipFile(archive, "a") as file:
        file.writestr("../outside", "")
    drill("bank", "add", str(archive)).failed(3, "leads out of the bank")
    assert list((own_home / "banks").iterdir()) == []


def test_a_home_that_cannot_be_written_ends_with_4(drill: Run, archive: Path, own_home: Path) -> None:
    own_home.write_text("", encoding="utf-8")
    drill("bank", "add", str(archive)).failed(4, str(own_home))
    drill("bank", "new", "mine").failed(4, str(own_home))


def test_two_at_once_are_told_with_4(drill: Run, archive: Path, own_home: Path) -> None:
    with Shelf(own_home).changing():
        drill("bank", "add", str(archive)).failed(4, "another `drill bank`")
    assert drill("bank", "add", str(archive)).code == 0


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_ended_in_the_middle_it_leaves_nothing(tmp_path: Path, own_home: Path, number: int, code: int) -> None:
    """The program stands still when all is unpacked, until the signal comes."""
    slow = (
        "import time; from interview_cli.authoring import install\n"
        "real = install.unpack\n"
        "def unpack(*rest):\n    real(*rest); print('unpacked', flush=True); time.sleep(60)\n"
        "install.unpack = unpack\n"
        "import sys; sys.argv = ['drill', 'bank', 'add', sys.argv[1]]\n"
        "from interview_cli.__main__ import main; main()\n"
    )
    bank = tmp_path / "inks"
    bank.mkdir()
    (bank / "bank.yaml").write_text("title: Inks\nlicence: MIT\ntopics: {sizes: Sizes}\n", encoding="utf-8")
    command = [sys.executable, "-c", slow, str(bank)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout and process.stdout.readline() == "unpacked\n"
        assert any((own_home / "banks" / ".staging").iterdir())
        process.send_signal(number)
        _, err = process.communicate(timeout=60)
    assert (process.returncode, "Traceback" in err) == (code, False)
    assert list((own_home / "banks").iterdir()) == []


# Starting one


def test_a_new_bank_is_there_at_once_and_lists_what_is_to_be_written(drill: Run, own_home: Path) -> None:
    done = drill("bank", "new", "graph_theory")
    folder = own_home / "banks" / "graph_theory"
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines()[0] == f"graph_theory  {folder}"
    assert names(drill) == ["graph_theory", *SHIPPED]
    checked = drill("check", str(folder), "--format", "json")
    assert checked.code == 1 and {problem["rule"] for problem in checked.data["problems"]} == {"to-do"}


def test_a_new_bank_elsewhere_says_how_drill_finds_it(drill: Run, tmp_path: Path) -> None:
    out = drill("bank", "new", "mine", "--in", "some/where").out
    folder = tmp_path / "some" / "where" / "mine"
    assert (folder / "bank.yaml").is_file() and f"drill bank add {folder}" in out
    drill("bank", "new", "mine", "--in", "some/where").failed(2, "is there already")


def test_a_name_that_is_taken_or_none(drill: Run, banks: Path) -> None:
    drill("bank", "new", "mine")
    for name in ("mine", "Mine", "good", "leetcode"):
        drill("bank", "new", name).failed(2, "already")
    drill("bank", "new", "a/b").failed(2, "no name for a bank")


def test_a_new_question_goes_into_a_bank_by_name_or_path(drill: Run, own_home: Path, banks: Path) -> None:
    drill("bank", "new", "graph_theory")
    folder = own_home / "banks" / "graph_theory"
    code = drill("bank", "new-question", "graph_theory", "two-sum", "--kind", "code")
    assert code.out.splitlines()[0] == f"{folder / 'graph_theory' / 'two_sum' / 'question.yaml'}:1"
    card = drill("bank", "new-question", str(folder), "a-card", "--kind", "card")
    assert card.out.startswith(f"{folder / 'cards.yaml'}:")
    assert drill("bank", "new-question", "good", "a-story", "--kind", "story").code == 0
    assert "a-story" in (banks / "good" / "stories.yaml").read_text(encoding="utf-8")
    drill("bank", "new-question", "graph_theory", "two-sum", "--kind", "code").failed(2, "is taken")
    drill("bank", "new-question", "leetcode", "x", "--kind", "code").failed(2, "comes with drill")
    drill("bank", "new-question", "graph_theoy", "x", "--kind", "code").failed(2, "did you mean graph_theory?")


# Schemas


@pytest.mark.parametrize("what", json_schema.WHATS)
def test_a_schema_is_printed(drill: Run, what: json_schema.What) -> None:
    assert drill("bank", "schema", what).out == json_schema.text(what)


def test_schemas_are_written(drill: Run, tmp_path: Path) -> None:
    out = drill("bank", "schema", "--write", "schemas").out
    assert out.splitlines() == [f"schemas/{what}.json" for what in json_schema.WHATS]
    assert (tmp_path / "schemas" / "deck.json").read_text(encoding="utf-8") == json_schema.text("deck")
    (tmp_path / "file").write_text("", encoding="utf-8")
    drill("bank", "schema", "--write", "file").failed(4, "file")
