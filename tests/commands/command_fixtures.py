"""What the tests of the command line share: the program as a script runs it, and banks to be broken."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from command_samples import DECK
from warm_program import WarmProgram


@dataclass(frozen=True)
class Done:
    """What a run came to."""

    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as JSON."""
        return json.loads(self.out)

    def failed(self, code: int, *words: str) -> None:
        """It ended with this code, one message naming these words on standard error, and nothing else."""
        assert self.code == code, self
        assert self.out == "", self
        assert self.err.startswith("drill: "), self
        lines = self.err.splitlines()
        assert len(lines) <= 2 and all(line.startswith("       ") for line in lines[1:]), self
        for word in words:
            assert word in self.err, self


Run = Callable[..., Done]


@pytest.fixture(scope="session")
def warm_program() -> Iterator[WarmProgram]:
    """The loaded program, forked for each run."""
    program = WarmProgram()
    yield program
    program.close()


@pytest.fixture
def drill(tmp_path: Path, warm_program: WarmProgram) -> Run:
    """Runs the program without a terminal; a traceback fails the test, whatever it is about.

    With `environment` or `command` (a wrapper) it is started afresh, for what matters to Python itself.
    """

    def run(*arguments: str, environment: Mapping[str, str] | None = None, command: Sequence[str] = ()) -> Done:
        if command or environment:
            process = subprocess.run(
                [*command, sys.executable, "-m", "interview_cli", *arguments],
                capture_output=True,
                stdin=subprocess.DEVNULL,
                env={**os.environ, **(environment or {})},
                cwd=tmp_path,
                timeout=120,
            )
            code, out, err = process.returncode, process.stdout, process.stderr
        else:
            code, out, err = warm_program.run(arguments, os.environ, tmp_path)
        done = Done(code, out.decode(), err.decode("utf-8", "replace"))
        assert "Traceback" not in done.err, done.err
        return done

    return run


@pytest.fixture
def banks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two sound banks of cards, `good` and `other`, in DRILL_BANKS."""
    for name in ("good", "other"):
        bank = tmp_path / "banks" / name
        bank.mkdir(parents=True)
        cover = f"title: The {name} bank\nlicence: MIT\ntopics: {{sizes: Sizes}}\n"
        (bank / "bank.yaml").write_text(cover, encoding="utf-8")
        (bank / "deck.yaml").write_text(DECK, encoding="utf-8")
    monkeypatch.setenv("DRILL_BANKS", str(tmp_path / "banks"))
    return tmp_path / "banks"
