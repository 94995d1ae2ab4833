"""`drill test --watch`: a verdict now and at each save, until it is interrupted."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from interview_cli.watched_file import WatchedFile

RIGHT = """\
def two_sum(nums, target):
    seen = {}
    for index, number in enumerate(nums):
        if target - number in seen:
            return [seen[target - number], index]
        seen[number] = index
"""
WRONG = "def two_sum(nums, target):\n    return [0, 0]\n"
PATIENCE = 30.0


class Watching:
    """A running `drill test --watch`, its output in files."""

    def __init__(self, folder: Path, *arguments: str) -> None:
        self._out, self._err = folder / "out", folder / "err"
        with self._out.open("wb") as out, self._err.open("wb") as err:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "interview_cli", "test", "--watch", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                start_new_session=True,
            )

    @property
    def out(self) -> str:
        return self._out.read_text(encoding="utf-8")

    @property
    def err(self) -> str:
        return self._err.read_text(encoding="utf-8")

    def wait_for(self, true: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not true():
            assert self._process.poll() is None and time.monotonic() < deadline, (self.out, self.err)
            time.sleep(0.02)

    def wait_for_verdicts(self, number: int) -> None:
        """Waits until so many verdicts are out and it is watching again."""
        self.wait_for(lambda: self.err.count("watching ") >= number)

    def interrupt(self) -> int:
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        self._process.kill()
        self._process.wait()


Watch = Callable[..., Watching]


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    """Starts watching; what is still running is ended with the test."""
    started: list[Watching] = []

    def begin(*arguments: str) -> Watching:
        started.append(Watching(tmp_path, *arguments))
        return started[-1]

    yield begin
    for each in started:
        each.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "two_sum.py"
    path.write_text(WRONG, encoding="utf-8")
    return path


def replace(path: Path, text: str) -> None:
    """Saves as editors do that write another file and rename it."""
    other = path.with_suffix(".new")
    other.write_text(text, encoding="utf-8")
    other.replace(path)


def test_each_save_is_judged_with_the_time_and_what_is_watched(watch: Watch, file: Path) -> None:
    run = watch(str(file))
    run.wait_for_verdicts(1)
    assert run.err.strip() == "watching two_sum.py · Ctrl-C leaves"
    file.write_text(RIGHT, encoding="utf-8")
    run.wait_for_verdicts(2)
    assert run.interrupt() == 130
    heads = [line.split() for line in run.out.splitlines() if line[:1] in ("✗", "✓")]
    assert [words[:2] for words in heads] == [["✗", "wrong"], ["✓", "accepted"]]
    assert all(time.strptime(words[-1], "%H:%M:%S") for words in heads)
    assert "Traceback" not in run.err and "interrupted" not in run.err


def test_an_editor_that_replaces_the_file_or_takes_it_away_for_a_moment_is_followed(watch: Watch, file: Path) -> None:
    run = watch(str(file))
    run.wait_for_verdicts(1)
    replace(file, RIGHT)
    run.wait_for_verdicts(2)
    file.unlink()
    time.sleep(0.3)
    file.write_text(WRONG, encoding="utf-8")
    run.wait_for_verdicts(3)
    assert run.interrupt() == 130
    assert run.out.count("✗ wrong answer") == 2 and run.out.count("✓ accepted") == 1
    assert "cannot be read" not in run.err


def test_with_json_each_verdict_is_one_line(watch: Watch, file: Path) -> None:
    run = watch(str(file), "--json")
    run.wait_for_verdicts(1)
    replace(file, RIGHT)
    run.wait_for_verdicts(2)
    assert run.interrupt() == 130
    assert [json.loads(line)["verdict"] for line in run.out.splitlines()] == ["wrong_answer", "accepted"]


def test_what_cannot_be_judged_is_told_and_the_next_save_is_judged(watch: Watch, file: Path) -> None:
    run = watch(str(file))
    run.wait_for_verdicts(1)
    file.write_bytes(b"#" * 1_000_001)
    run.wait_for(lambda: "is larger than 1 MB" in run.err)
    file.write_text(RIGHT, encoding="utf-8")
    run.wait_for(lambda: "✓ accepted" in run.out)
    assert run.interrupt() == 130


# The file itself


def test_a_save_counts_once_and_only_when_it_has_settled(tmp_path: Path) -> None:
    path = tmp_path / "file.py"
    path.write_text("one", encoding="utf-8")
    watched = WatchedFile(path)
    assert not watched.saved()
    path.write_text("one more", encoding="utf-8")
    assert [watched.saved() for _ in range(3)] == [False, True, False]


def test_a_file_that_still_grows_is_not_saved_yet(tmp_path: Path) -> None:
    path = tmp_path / "file.py"
    watched = WatchedFile(path)
    looks = []
    for length in range(1, 4):
        path.write_text("x" * length, encoding="utf-8")
        looks.append(watched.saved())
    assert looks == [False, False, False]
    assert watched.saved()


def test_a_file_that_is_away_is_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "file.py"
    path.write_text("one", encoding="utf-8")
    watched = WatchedFile(path)
    path.unlink()
    assert not watched.saved()
    path.write_text("two", encoding="utf-8")
    os.utime(path, ns=(1, 1))
    assert [watched.saved(), watched.saved()] == [False, True]


def test_what_is_known_is_no_news(tmp_path: Path) -> None:
    path = tmp_path / "file.py"
    watched = WatchedFile(path)
    path.write_text("one", encoding="utf-8")
    watched.know()
    assert not watched.saved() and not watched.saved()
