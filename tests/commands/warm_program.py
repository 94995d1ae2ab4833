"""The program, loaded once and forked for each run: a process of its own every time, without the start of Python.

Run as a script it reads one request a line (JSON: arguments, environment, folder, files for the output) and answers
each with the exit code. The child of a fork leaves the loop, becomes the program and ends as the program does.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any


class WarmProgram:
    """The loaded program of one test run."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def run(self, arguments: Sequence[str], environment: Mapping[str, str], folder: Path) -> tuple[int, bytes, bytes]:
        """Exit code (minus the signal that ended it), standard output and standard error of one run."""
        out, err = folder / ".out", folder / ".err"
        request = {
            "arguments": list(arguments),
            "environment": dict(environment),
            "folder": str(folder),
            "out": str(out),
            "err": str(err),
        }
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        code = int(self._process.stdout.readline())
        told = out.read_bytes(), err.read_bytes()
        out.unlink()
        err.unlink()
        return code, *told

    def close(self) -> None:
        assert self._process.stdin and self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


def _next_child() -> dict[str, Any] | None:
    """In each child its request; in the parent None, when there are no more."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            request: dict[str, Any] = json.loads(line)
            return request
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
    return None


def _become(request: dict[str, Any]) -> None:
    os.environ.clear()
    os.environ.update(request["environment"])
    os.chdir(request["folder"])
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    for number, name in ((1, "out"), (2, "err")):
        os.dup2(os.open(request[name], os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.argv = ["drill", *request["arguments"]]


def _warm_up() -> None:
    """Loads what most commands need, by running one of them in a home that is thrown away."""
    from interview_cli.commands.app import app

    with TemporaryDirectory() as home, redirect_stdout(StringIO()):
        os.environ["DRILL_HOME"] = home
        app(args=["list", "--json"], prog_name="drill", standalone_mode=False)


if __name__ == "__main__":
    from interview_cli.__main__ import main

    _warm_up()
    found = _next_child()
    if found is not None:
        _become(found)
        main()
