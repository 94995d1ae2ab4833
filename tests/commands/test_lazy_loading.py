"""Heavy modules are loaded where they are used: asking for little loads little."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

HEAVY = {
    "pytest",
    "_pytest",
    "hypothesis",
    "numpy",
    "prompt_toolkit",
    "questionary",
    "watchfiles",
    "genanki",
    "bs4",
    "pydantic",
}

AT_EXIT = """
import atexit, pathlib, runpy, sys
path, *arguments = sys.argv[1:]
atexit.register(lambda: pathlib.Path(path).write_text("\\n".join(sys.modules)))
sys.argv = ["drill", *arguments]
runpy.run_module("interview_cli", run_name="__main__")
"""


def roots(path: Path) -> set[str]:
    return {name.partition(".")[0] for name in path.read_text(encoding="utf-8").splitlines()}


@pytest.mark.parametrize(
    "arguments",
    [("--version",), ("--help",), ("list",), (), ("log",), ("log", "--limit", "5"), ("show", "two-sum"), ("plan",)],
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
