"""The first screen of a sitting is shown before anything heavy is loaded."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from terminal_fixtures import Start

pytest_plugins = ["terminal_fixtures"]

HEAVY = {"pytest", "_pytest", "hypothesis", "numpy", "prompt_toolkit", "questionary", "watchfiles", "pydantic"}

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


@pytest.mark.parametrize(
    "arguments", [("leetcode", "--minutes", "15"), ("review",), ("patterns",), ("behavioural",)], ids=" ".join
)
def test_the_first_screen_is_shown_before_anything_heavy_is_loaded(
    start: Start, arguments: tuple[str, ...], tmp_path: Path
) -> None:
    loaded = tmp_path / "loaded"
    run = start(command=[sys.executable, "-c", AT_THE_FIRST_SCREEN, str(loaded), *arguments])
    run.wait_for("? all keys")
    roots = {name.partition(".")[0] for name in loaded.read_text(encoding="utf-8").splitlines()}
    assert "interview_cli" in roots
    assert roots & HEAVY == set()
