"""Heavy modules are loaded where they are used: asking for little loads little."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pexpect
import pytest

HEAVY = {"pytest", "_pytest", "hypothesis", "numpy", "prompt_toolkit", "questionary", "fsrs", "watchfiles"}
BEFORE_THE_FIRST_SCREEN = {"pytest", "_pytest", "hypothesis", "numpy", "prompt_toolkit", "watchfiles"}

AT_EXIT = """
import atexit, pathlib, runpy, sys
path, *arguments = sys.argv[1:]
atexit.register(lambda: pathlib.Path(path).write_text("\\n".join(sys.modules)))
sys.argv = ["drill", *arguments]
runpy.run_module("interview_cli", run_name="__main__")
"""

AT_THE_FIRST_SCREEN = """
import pathlib, runpy, sys

class Watched:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def write(self, text):
        if "? all keys" in text and not path.exists():
            path.with_suffix(".new").write_text("\\n".join(sys.modules))
            path.with_suffix(".new").rename(path)
        return self.stream.write(text)

path, *arguments = sys.argv[1:]
path = pathlib.Path(path)
sys.stdout = Watched(sys.stdout)
sys.argv = ["drill", *arguments]
runpy.run_module("interview_cli", run_name="__main__")
"""


def roots(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in path.read_text(encoding="utf-8").splitlines()}


@pytest.mark.parametrize(
    "arguments",
    [("--version",), ("--help",), ("list",), ("list", "--json"), (), ("log",), ("stats",), ("show", "two-sum")],
    ids=lambda words: " ".join(words) or "drill",
)
def test_looking_up_loads_nothing_heavy(arguments: tuple[str, ...], tmp_path: Path) -> None:
    loaded = tmp_path / "loaded"
    command = [sys.executable, "-c", AT_EXIT, str(loaded), *arguments]
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, cwd=tmp_path, timeout=60)
    assert done.returncode == 0
    assert "interview_cli" in roots(loaded)
    assert roots(loaded) & HEAVY == set()


def test_version_loads_no_command_line(tmp_path: Path) -> None:
    loaded = tmp_path / "loaded"
    subprocess.run([sys.executable, "-c", AT_EXIT, str(loaded), "--version"], capture_output=True, check=True)
    assert roots(loaded) & {"typer", "rich", "msgspec", "yaml"} == set()


@pytest.mark.parametrize("arguments", [("leetcode",), ("review",), ("patterns",), ("behavioural",)], ids=" ".join)
def test_the_first_screen_is_shown_before_anything_heavy_is_loaded(arguments: tuple[str, ...], tmp_path: Path) -> None:
    loaded = tmp_path / "loaded"
    child = pexpect.spawn(
        sys.executable,
        ["-c", AT_THE_FIRST_SCREEN, str(loaded), *arguments],
        env={**os.environ, "TERM": "xterm-256color"},
        dimensions=(40, 120),
        timeout=60,
    )
    try:
        deadline = time.monotonic() + 60
        while not loaded.exists():
            assert time.monotonic() < deadline, "the first screen never came"
            child.expect([pexpect.TIMEOUT, pexpect.EOF, "all keys"], timeout=0.5)
        assert roots(loaded) & BEFORE_THE_FIRST_SCREEN == set()
    finally:
        child.close(force=True)
