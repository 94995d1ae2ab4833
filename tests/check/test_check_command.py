"""`drill check` as a script runs it: what it prints, and how it exits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest
from check_samples import TINY, change, line_of

pytest_plugins = ["check_fixtures"]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "interview_cli", "check", *map(str, arguments)],
        capture_output=True,
        text=True,
        env={**os.environ, "NO_COLOR": "1"},
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


def test_a_sound_bank_exits_0_and_is_left_as_it_was(bank: Path) -> None:
    before = sorted(bank.rglob("*"))
    done = run(bank, "--jobs", "1")
    assert (done.returncode, done.stderr) == (0, "")
    assert sorted(bank.rglob("*")) == before
    assert done.stdout.startswith("6 questions checked in ")
    assert done.stdout.endswith(" s: no errors\n")


def test_errors_exit_1_and_are_printed_as_json(bank: Path) -> None:
    deck = bank / "cards.yaml"
    change(deck, "    form: choice\n", "    form: choice\n    topics: []\n")
    done = run(deck, "--format", "json")
    assert (done.returncode, done.stderr) == (1, "")
    data = json.loads(done.stdout)
    assert list(data) == ["ok", "questions", "seconds", "problems"]
    assert (data["ok"], data["questions"], type(data["seconds"])) == (False, 3, float)
    [problem] = data["problems"]
    assert list(problem) == ["severity", "rule", "where", "message"]
    assert (problem["severity"], problem["rule"]) == ("error", "no-topic")
    assert problem["where"] == f"{deck}:{line_of(deck, 'id: largest-signed-byte')}"


def test_a_bank_that_cannot_be_read_exits_3(bank: Path) -> None:
    change(bank / "cards.yaml", "form: numeric", "from: numeric")
    done = run(bank / "cards.yaml")
    assert (done.returncode, done.stderr) == (3, "")
    assert "unknown field `from`; did you mean `form`?" in done.stdout
    assert done.stdout.splitlines()[-1].endswith(": 1 error")


def test_a_warning_alone_exits_0(bank: Path) -> None:
    change(bank / "bank.yaml", "  design: Design\n", "  design: Design\n  graphs: Graphs\n")
    done = run(bank / "bank.yaml")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].endswith(": no errors, 1 warning")


def test_with_strict_a_warning_exits_1(bank: Path) -> None:
    change(bank / "bank.yaml", "  design: Design\n", "  design: Design\n  graphs: Graphs\n")
    done = run(bank / "bank.yaml", "--strict")
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1].endswith(": no errors, 1 warning")
    assert run(bank / "cards.yaml", "--strict").returncode == 0


@pytest.mark.parametrize("kind", ["missing", "no bank"])
def test_a_path_without_a_bank_exits_2_with_one_line_and_what_to_do(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "missing" if kind == "missing" else tmp_path
    done = run(path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"drill: {path} ")
    assert len(done.stderr.splitlines()) == 2


def test_an_unknown_format_exits_2() -> None:
    done = run(TINY, "--format", "yaml")
    assert (done.returncode, done.stdout) == (2, "")
    assert "--format" in done.stderr


def test_formats_for_machines_hold_nothing_but_their_format(bank: Path) -> None:
    change(bank / "cards.yaml", "    form: choice\n", "    form: choice\n    topics: []\n")
    deck = bank / "cards.yaml"
    assert run(deck, "--format", "github").stdout.startswith(f"::error file={deck},line=")
    suite = ElementTree.fromstring(run(deck, "--format", "junit").stdout)
    assert [case.get("name") for case in suite] == ["no-topic"]


def test_the_journal_is_not_touched(tmp_path: Path, own_home: Path) -> None:
    assert run(TINY / "stories.yaml").returncode == 0
    assert not list(own_home.rglob("*.db*"))
    assert not (tmp_path / "workspace").exists()
