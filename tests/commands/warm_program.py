"""The program, loaded once and forked for each run: a process of its own every time, without the start of Python.

Run as a script it reads one request a line (JSON: arguments, environment, folder, files for the output) and answers
each with the exit code. The child of a fork leaves the loop, becomes the program and ends as the program does. The
tester of its judge is forked in turn, with pytest and Hypothesis loaded, and the shipped banks have been read.
"""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

HASH_SEED = "0"
"""What the judge starts its tester with; a fork cannot have another one than its parent."""


class WarmProgram:
    """The loaded program of one test run."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONHASHSEED": HASH_SEED},
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


class ForkedTester:
    """Stands for the Popen of the judge's tester."""

    def __init__(self, pid: int) -> None:
        self.pid = pid
        self._code: int | None = None

    def poll(self) -> int | None:
        if self._code is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            self._code = os.waitstatus_to_exitcode(status) if pid else None
        return self._code

    def wait(self, timeout: float = 60.0) -> int:
        until = time.monotonic() + timeout
        while (code := self.poll()) is None:
            if time.monotonic() > until:
                raise subprocess.TimeoutExpired("the tester", timeout)
            time.sleep(0.002)
        return code

    def kill(self) -> None:
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)


of_the_tester: dict[str, Any] = {}
"""Modules that only the tester needs; the program must not find them loaded."""


def _start(command: Sequence[str], *, env: dict[str, str], pass_fds: Sequence[int], **more: Any) -> Any:
    """Forks a tester instead of starting it; one of another hash seed has to be started."""
    if env["PYTHONHASHSEED"] != HASH_SEED:
        return subprocess.Popen(command, env=env, pass_fds=pass_fds, **more)
    pid = os.fork()
    if pid:
        return ForkedTester(pid)
    try:
        sys.modules.update(of_the_tester)
        tester = of_the_tester["interview_cli.judge.tester"]
        [number] = pass_fds
        nothing = os.open(os.devnull, os.O_RDWR)
        for descriptor in range(3):
            os.dup2(nothing, descriptor)
        os.closerange(3, number)
        os.closerange(number + 1, os.sysconf("SC_OPEN_MAX"))
        os.setsid()
        for ended_by in (signal.SIGTERM, signal.SIGHUP):
            signal.signal(ended_by, signal.SIG_DFL)
        os.environ.clear()
        os.environ.update(env)
        tester.serve(socket.socket(fileno=number))
    finally:
        os._exit(0)


def _warm_up() -> None:
    """Loads what most commands need, by running one of them in a home that is thrown away, and the tester."""
    from interview_cli.bank import index
    from interview_cli.commands.app import app
    from interview_cli.judge import judge
    from interview_cli.paths import places

    with TemporaryDirectory() as home, redirect_stdout(StringIO()):
        os.environ["DRILL_HOME"] = os.environ["HYPOTHESIS_STORAGE_DIRECTORY"] = home
        app(args=["list", "--json"], prog_name="drill", standalone_mode=False)
        _load_the_tester()
    covers = places().bank_folders[-1].glob("*/bank.yaml")
    banks = {cover.parent: index.load_index(cover.parent, None) for cover in covers}
    read = index._read_cache
    index._read_cache = lambda file, bank: read(file, bank) or banks.get(bank)
    started = {"Popen": _start, "DEVNULL": subprocess.DEVNULL, "TimeoutExpired": subprocess.TimeoutExpired}
    vars(judge)["subprocess"] = SimpleNamespace(**started)


def _load_the_tester() -> None:
    before = set(sys.modules)
    from hypothesis.configuration import set_hypothesis_home_dir

    from interview_cli.judge import tester

    tester._warm_up()
    set_hypothesis_home_dir(None)
    for name in sys.modules.keys() - before:
        of_the_tester[name] = sys.modules.pop(name)


if __name__ == "__main__":
    from interview_cli.__main__ import main

    _warm_up()
    found = _next_child()
    if found is not None:
        _become(found)
        main()
