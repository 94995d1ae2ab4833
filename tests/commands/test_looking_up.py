"""Commands that answer: list, show, search, log, stats, undo, config, help, version; and their JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import zlib
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import pytest
from command_samples import practise

from interview_cli import __version__
from interview_cli.commands.app import COMMANDS
from interview_cli.journal.events import Flagged
from interview_cli.journal.journal import Journal
from interview_cli.journal.snapshot import MOST_APART, Snapshot

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]

LIST_FIELDS = {"id", "bank", "kind", "title", "topics", "level", "minutes", "covers", "leetcode", "due"}
LOG_FIELDS = {"at", "study_day", "question", "kind", "rating", "suggested", "seconds", "evidence"}
EVIDENCE_FIELDS = {
    "solved",
    "seconds",
    "target_seconds",
    "checks",
    "failed_checks",
    "hints",
    "revealed",
    "box_ended",
    "first_meeting",
    "verdicts",
    "verdict_seconds",
    "steps",
}
STATS_FIELDS = {
    "streak",
    "reviews",
    "per_day",
    "due_today",
    "due_this_week",
    "retention",
    "reviews_retained",
    "patterns",
}
RECIPES = ["leetcode", "flashcards", "behavioural", "patterns", "interview", "hard", "warm-up", "flagged", "rapid-fire"]


def test_version_is_one_line(drill: Run) -> None:
    done = drill("--version")
    assert (done.code, done.out, done.err) == (0, f"drill {__version__}\n", "")


def test_help_names_every_command_and_drill(drill: Run) -> None:
    done = drill("--help")
    assert done.code == 0
    listed = [line.split()[0] for line in done.out.splitlines() if line.startswith("  ") and line.split()]
    assert {*COMMANDS, *RECIPES} <= set(listed)


@pytest.mark.parametrize("command", [*COMMANDS, *RECIPES])
def test_every_command_explains_itself(drill: Run, command: str) -> None:
    done = drill(command, "--help")
    assert (done.code, done.err) == (0, "")
    assert done.out.lstrip().startswith(f"Usage: drill {command}")
    purpose = done.out.strip().splitlines()[2].strip()
    assert purpose and not purpose.startswith("Options")


def test_list_json_has_exactly_its_fields(drill: Run, own_home: Path) -> None:
    today = practise(own_home)
    done = drill("list", "--json")
    assert done.code == 0
    assert all(set(each) == LIST_FIELDS for each in done.data)
    two_sum = next(each for each in done.data if each["id"] == "leetcode/two-sum")
    assert two_sum == {
        "id": "leetcode/two-sum",
        "bank": "leetcode",
        "kind": "code",
        "title": "Two Sum",
        "topics": ["arrays-and-hashing"],
        "level": "easy",
        "minutes": 10.0,
        "covers": ["hash-map-counting"],
        "leetcode": 1,
        "due": (today + timedelta(days=5)).isoformat(),
    }
    assert {each["due"] for each in done.data if each["id"] != "leetcode/two-sum"} == {None}


def test_list_filters_by_bank_topic_and_level(drill: Run) -> None:
    every = drill("list", "--json").data
    found = drill("list", "--json", "--bank", "leetcode", "--topic", "two-pointers", "--level", "easy").data
    expected = [e for e in every if (e["bank"], e["level"]) == ("leetcode", "easy") and "two-pointers" in e["topics"]]
    assert found == expected != []


def test_a_list_without_questions_is_still_json(drill: Run, banks: Path) -> None:
    assert drill("list", "--bank", "good", "--level", "hard", "--json").data == []


def test_log_json_has_exactly_its_fields(drill: Run, own_home: Path) -> None:
    today = practise(own_home)
    (review,) = drill("log", "--json").data
    assert set(review) == LOG_FIELDS
    assert set(review["evidence"]) == EVIDENCE_FIELDS
    assert (review["question"], review["kind"], review["rating"]) == ("leetcode/two-sum", "code", 3)
    assert (review["suggested"], review["seconds"], review["study_day"]) == (3, 300.0, today.isoformat())


def test_an_empty_log_is_still_json(drill: Run) -> None:
    assert drill("log", "--json").data == []


def test_the_log_shows_the_newest_first_and_counts_the_rest(drill: Run, own_home: Path) -> None:
    for question in ("leetcode/two-sum", "leetcode/move-zeroes", "leetcode/valid-parentheses"):
        practise(own_home, question)
    lines = drill("log", "--limit", "2").out.splitlines()
    assert "leetcode/valid-parentheses" in lines[0] and "leetcode/move-zeroes" in lines[1]
    assert "1 earlier" in lines[2]


def test_stats_json_has_exactly_its_fields(drill: Run, own_home: Path) -> None:
    practise(own_home)
    stats = drill("stats", "--json").data
    assert set(stats) == STATS_FIELDS
    assert (stats["reviews"], stats["streak"], stats["due_today"], stats["due_this_week"]) == (1, 1, 0, 1)
    assert set(stats["per_day"][-1]) == {"day", "reviews"} and stats["per_day"][-1]["reviews"] == 1


def test_stats_of_nothing_is_still_json(drill: Run) -> None:
    assert drill("stats", "--json").data["reviews"] == 0


def test_doctor_json_has_exactly_its_fields(drill: Run) -> None:
    done = drill("doctor", "--json", environment={"EDITOR": "true"})
    assert done.code == 0
    assert set(done.data) == {"version", "python", "system", "isolation", "isolation_why", "checks"}
    assert done.data["isolation"] in ("full", "partial", "none")
    assert all(set(check) == {"name", "ok", "found", "hint"} for check in done.data["checks"])
    names = [check["name"] for check in done.data["checks"]]
    assert names == ["config", "journal", "parameters", "banks", "workspace", "editor"]


def test_doctor_names_what_is_wrong_and_ends_with_4(drill: Run) -> None:
    done = drill("doctor", "--json", environment={"EDITOR": "no-such-editor-anywhere"})
    assert done.code == 4
    wrong = [check for check in done.data["checks"] if not check["ok"]]
    assert [check["name"] for check in wrong] == ["editor"]
    assert wrong[0]["hint"]


def test_doctor_tells_a_kept_state_that_is_not_what_the_journal_says_and_drops_it(drill: Run, own_home: Path) -> None:
    with Journal.open(own_home / "journal.db") as journal:
        journal.append_all(Flagged("leetcode/two-sum", bool(number % 2)) for number in range(MOST_APART + 1))
    assert drill("list").code == 0
    file = own_home / "cache" / "state.msgpack"
    kept = msgspec.msgpack.decode(file.read_bytes()[4:], type=Snapshot)
    assert drill("doctor", "--json", environment={"EDITOR": "true"}).code == 0
    kept.state.suspended.add("leetcode/two-sum")
    content = msgspec.msgpack.encode(kept)
    file.write_bytes(zlib.crc32(content).to_bytes(4, "big") + content)
    done = drill("doctor", "--json", environment={"EDITOR": "true"})
    [wrong] = [check for check in done.data["checks"] if not check["ok"]]
    assert (done.code, wrong["name"]) == (4, "journal")
    assert wrong["found"] == f"the state kept in {file} is not what the journal says"
    assert drill("doctor", "--repair").code == 0
    assert drill("doctor", "--json", environment={"EDITOR": "true"}).code == 0


def test_undo_takes_back_one_review_a_time(drill: Run, own_home: Path) -> None:
    practise(own_home, "leetcode/two-sum")
    practise(own_home, "leetcode/move-zeroes")
    assert drill("undo").out == "taken back: the review of leetcode/move-zeroes\n"
    assert [review["question"] for review in drill("log", "--json").data] == ["leetcode/two-sum"]
    assert drill("undo").out == "taken back: the review of leetcode/two-sum\n"
    assert drill("log", "--json").data == []
    drill("undo").failed(2, "there is nothing to take back")


def test_config_shows_every_setting_and_keeps_what_is_set(drill: Run, own_home: Path) -> None:
    shown = drill("config").out.splitlines()
    assert shown[0] == f"# {own_home / 'config.yaml'}"
    assert shown[1:] == [
        "editor: ",
        "editor_split: off",
        "workspace: ",
        "rollover_hour: 4",
        "new_cards: 10",
        "reviews: 200",
        "sync: ",
    ]
    assert drill("config", "editor", "code --wait").code == 0
    assert drill("config", "new_cards", "3").code == 0
    assert drill("config", "editor").out == "code --wait\n"
    assert drill("config", "new_cards").out == "3\n"


def test_the_workspace_setting_moves_the_workspace(drill: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DRILL_WORKSPACE")
    drill("config", "workspace", str(tmp_path / "mine"))
    checks = drill("doctor", "--json", environment={"EDITOR": "true"}).data["checks"]
    assert next(check["found"] for check in checks if check["name"] == "workspace") == str(tmp_path / "mine")


@pytest.mark.parametrize("name", ["leetcode/two-sum", "two_sum", "1"])
def test_show_finds_a_question_by_any_of_its_names(drill: Run, name: str) -> None:
    done = drill("show", name)
    assert done.code == 0
    assert "leetcode/two-sum · easy · arrays and hashing" in done.out
    assert "def two_sum" not in done.out


def test_show_with_answer_shows_the_reference(drill: Run) -> None:
    out = drill("show", "two-sum", "--answer").out
    assert "def two_sum(nums: list[int], target: int) -> list[int]:" in out
    assert "O(n) time, O(n) space" in out


def test_show_hides_the_back_of_a_card_unless_asked(drill: Run, banks: Path) -> None:
    assert "soot" not in drill("show", "good/first-ink").out
    assert "Black, from soot." in drill("show", "good/first-ink", "--answer").out


def test_search_finds_by_all_words_in_any_case_titles_first(drill: Run) -> None:
    lines = drill("search", "TWO", "sum").out.splitlines()
    assert lines[0].split("\t")[0] in ("leetcode/two-sum", "leetcode/two-sum-ii")
    assert "leetcode/two-sum" in [line.split("\t")[0] for line in lines]


def test_search_without_a_find_ends_with_1(drill: Run) -> None:
    done = drill("search", "two", "xyzzyxyzzy")
    assert (done.code, done.out) == (1, "")
    assert "no question holds all of these words" in done.err


def test_no_command_writes_escape_codes_into_a_pipe(drill: Run, own_home: Path) -> None:
    practise(own_home)
    for arguments in (
        (),
        ("list",),
        ("log",),
        ("stats",),
        ("show", "two-sum", "--answer"),
        ("doctor",),
        ("search", "sum"),
    ):
        assert "\x1b" not in drill(*arguments).out


def test_results_go_to_standard_output_alone(drill: Run) -> None:
    for arguments in (("list", "--json"), ("log", "--json"), ("stats", "--json")):
        done = drill(*arguments)
        assert done.err == ""
        json.loads(done.out)


@pytest.mark.parametrize("arguments", [("list", "--json"), ("show", "two-sum"), ("--help",)], ids=" ".join)
def test_a_full_disk_behind_the_output_is_told_in_one_line(drill: Run, arguments: tuple[str, ...]) -> None:
    done = drill(*arguments, command=["bash", "-c", 'exec "$@" > /dev/full', "bash"])
    assert done.code == 4
    assert "No space left" in done.err


def test_a_reader_that_leaves_early_is_no_error(drill: Run) -> None:
    done = drill("list", "--json", command=["bash", "-c", 'set -o pipefail; "$@" | head -c 1', "bash"])
    assert (done.code, done.out, done.err) == (0, "[", "")


def test_an_output_that_knows_only_ascii_loses_signs_not_the_run(drill: Run) -> None:
    done = drill("show", "two-sum", environment={"PYTHONIOENCODING": "ascii"})
    assert done.code == 0
    assert "two_sum([2, 7, 11, 15], 9)" in done.out


def test_drill_debug_shows_the_traceback(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "interview_cli", "show", "xyzzy"],
        capture_output=True,
        text=True,
        env={**os.environ, "DRILL_DEBUG": "1"},
        cwd=tmp_path,
    )
    assert done.returncode == 1
    assert "Traceback" in done.stderr and "there is no question `xyzzy`" in done.stderr
