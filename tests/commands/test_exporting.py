"""`drill export`: reviews, cards and everything, on standard output."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from command_samples import practise

from interview_cli.errors import ExitCode

if TYPE_CHECKING:
    from command_fixtures import Run

pytest_plugins = ["command_fixtures"]


def test_without_a_past_there_is_only_the_head(drill: Run) -> None:
    done = drill("export", "reviews")
    assert (done.code, done.err) == (0, "")
    assert done.out == "card_id,review_time,review_rating,review_state,review_duration,question\n"
    assert json.loads(drill("export", "all").out) == {"format": 1, "events": [], "versions": {}}


def test_a_review_is_in_the_log_and_in_everything(drill: Run, own_home: Path) -> None:
    practise(own_home)
    assert drill("export", "reviews").out.splitlines()[1].endswith(",3,0,300000,leetcode/two-sum")
    [event] = json.loads(drill("export", "all").out)["events"]
    assert event["body"]["question"] == "leetcode/two-sum"


def test_the_cards_of_one_bank_may_be_asked_for(drill: Run) -> None:
    lines = drill("export", "cards", "--bank", "behavioural").out.splitlines()
    assert sum(line.startswith("behavioural/") for line in lines) == 16
    assert not any(line.startswith("ml_fundamentals/") for line in lines)


def test_a_bank_goes_with_cards_only(drill: Run) -> None:
    done = drill("export", "all", "--bank", "leetcode")
    assert done.code == ExitCode.USAGE
    assert done.err.count("\n") <= 2 and "--bank goes with cards" in done.err


def test_an_unknown_bank_is_answered_with_the_nearest(drill: Run) -> None:
    done = drill("export", "cards", "--bank", "behaviural")
    assert done.code == ExitCode.USAGE
    assert "did you mean behavioural?" in done.err


def test_a_package_goes_to_standard_output_as_it_is(own_home: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "interview_cli", "export", "--format", "apkg", "--bank", "behavioural"]
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, cwd=tmp_path, timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")
    with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]


def test_a_format_goes_with_cards_only_and_something_must_be_named(drill: Run) -> None:
    drill("export", "reviews", "--format", "apkg").failed(ExitCode.USAGE, "--format goes with cards")
    drill("export").failed(ExitCode.USAGE, "reviews, cards or all")
