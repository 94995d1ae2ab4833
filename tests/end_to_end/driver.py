"""Drives the real program in a terminal of its own: keys go in, the screen is read as a person would read it."""

from __future__ import annotations

import contextlib
import os
import re
import shlex
import signal
import sys
import termios
import warnings
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from typing import Any

import pexpect
import pyte
from awake import Patience

DRILL = [sys.executable, "-m", "interview_cli"]
ENTER = "\r"
CTRL_C = "\x03"
PATIENCE = 30.0
"""Seconds to wait for something that should come at once; only a broken program uses them up."""

_ALTERNATE = 1049 << 5  # pyte keeps private modes five bits to the left


class _Screen(pyte.Screen):
    """A screen that knows the alternate screen of editors and sittings."""

    kept: tuple[Any, int, int] | None = None
    answer: Callable[[bytes], object] = staticmethod(len)

    def write_process_input(self, data: str) -> None:
        """Answers a program that asks where the cursor is, as every terminal does."""
        self.answer(data.encode())

    def set_mode(self, *modes: int, **options: bool) -> None:
        super().set_mode(*modes, **options)
        if options.get("private") and 1049 in modes and self.kept is None:
            self.kept = (deepcopy(vars(self)["buffer"]), self.cursor.y, self.cursor.x)
            self.erase_in_display(2)

    def reset_mode(self, *modes: int, **options: bool) -> None:
        super().reset_mode(*modes, **options)
        if options.get("private") and 1049 in modes and self.kept is not None:
            buffer, self.cursor.y, self.cursor.x = self.kept
            self.buffer.clear()
            self.buffer.update(buffer)
            self.kept = None


class Drill:
    """A run of the program at a terminal of `columns` × `rows`.

    The environment is the test's own (home and workspace in its folder), with `environment` on top.
    `command` takes the place of the program, for a shell around it.
    """

    def __init__(
        self,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
        command: Sequence[str] | None = None,
    ) -> None:
        whole = list(command) if command is not None else [*DRILL, *arguments]
        inherited = {name: value for name, value in os.environ.items() if name not in ("COLUMNS", "LINES")}
        values = {**inherited, "TERM": "xterm-256color", "PYTHONWARNINGS": "default", **(environment or {})}
        self._screen = _Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # newer Pythons warn of every fork beside a thread
            self._child: pexpect.spawn[bytes] = pexpect.spawn(
                whole[0], whole[1:], env=values, dimensions=(rows, columns), timeout=PATIENCE
            )
        self._child.delaybeforesend = None
        self._pty: Any = vars(self._child)["ptyproc"]
        self._pty.delayafterclose = self._pty.delayafterterminate = 0.01
        self._screen.answer = self._child.send

    def press(self, *keys: str) -> Drill:
        """Types the keys, as fast as a program would paste them."""
        self._child.send("".join(keys))
        return self

    def press_when_it_waits(self, *keys: str) -> Drill:
        """Types the keys once the program sleeps: readline loses a Ctrl-C between its prompt and its wait."""
        self.wait_until(self._sleeps, "came to wait for a key")
        return self.press(*keys)

    def screen(self) -> list[str]:
        """The lines now on the screen."""
        self._read(0.0)
        return [str(line).rstrip() for line in self._screen.display]

    def text(self) -> str:
        """The screen with its lines joined by single spaces: a wrapped sentence reads as one."""
        return re.sub(r"\s+", " ", " ".join(self.screen()))

    def wait_for(self, *texts: str, seconds: float = PATIENCE) -> list[str]:
        """Waits until all these texts are on the screen at once, wrapped or not, and gives its lines."""
        return self.wait_until(
            lambda: all(re.sub(r"\s+", " ", text) in self.text() for text in texts), f"showed {texts}", seconds
        )

    def wait_until(self, true: Callable[[], bool], what: str, seconds: float = PATIENCE) -> list[str]:
        """Waits for a condition on anything; fails with the whole screen."""
        patience = Patience(seconds)
        while not true():
            ended = not self._read(0.05)
            if ended and not true():
                raise AssertionError(f"the program ended and never {what}:\n{self._picture()}")
            if patience.over:
                raise AssertionError(f"within {seconds:g} s the program never {what}:\n{self._picture()}")
        return self.screen()

    def resize(self, columns: int, rows: int) -> None:
        """The window gets another size."""
        self._screen.resize(rows, columns)
        self._child.setwinsize(rows, columns)

    def end(self, seconds: float = PATIENCE) -> int:
        """Waits for the program to end by itself: its exit code, or minus the signal that ended it."""
        patience = Patience(seconds)
        while self._read(0.05):
            if patience.over:
                raise AssertionError(f"the program did not end within {seconds:g} s:\n{self._picture()}")
        return self._reap()

    def kill(self) -> None:
        """kill -9."""
        self.signal(signal.SIGKILL)
        self.end()

    def hang_up(self) -> None:
        """Closes the terminal's window."""
        self._pty.fileobj.close()

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.process, number)

    @property
    def process(self) -> int:
        """The process id of the program, or of the shell around it."""
        return int(self._pty.pid)

    @property
    def alternate(self) -> bool:
        """Whether the alternate screen is on."""
        self._read(0.0)
        return self._screen.kept is not None

    @property
    def takes_single_keys(self) -> bool:
        """Whether the program has begun to read keys one by one."""
        return not termios.tcgetattr(self._child.child_fd)[3] & termios.ICANON

    @property
    def cursor_shown(self) -> bool:
        self._read(0.0)
        return not self._screen.cursor.hidden

    def close(self) -> None:
        """Leaves nothing behind, whatever became of the test."""
        if self._child.isalive():
            os.killpg(os.getpgid(self.process), signal.SIGKILL)
            self._child.wait()  # on a busy machine even that takes longer than pexpect waits
        self._child.close(force=True)

    def _sleeps(self) -> bool:
        """Whether every process in the foreground of the terminal sleeps; always, where the system does not tell."""
        foreground = str(os.tcgetpgrp(self._child.child_fd))
        states = set()
        for status in Path("/proc").glob("[0-9]*/stat"):
            with contextlib.suppress(OSError):
                state, _, group = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[:3]
                states |= {state} if group == foreground else set()
        return states <= {"S"}

    def _read(self, wait: float) -> bool:
        """Takes in what the program wrote; False when it has ended."""
        try:
            while True:
                data = self._child.read_nonblocking(65536, timeout=wait)
                self.raw += data
                self._stream.feed(data)
                wait = 0.0
        except pexpect.TIMEOUT:
            return True
        except pexpect.EOF:
            return False

    def _reap(self) -> int:
        self._child.wait() if self._child.isalive() else None
        status, number = self._child.exitstatus, self._child.signalstatus
        return -int(number) if number is not None else int(status if status is not None else 0)

    def _picture(self) -> str:
        lines = [str(line) for line in self._screen.display]
        edge = "─" * self._screen.columns
        return "\n".join([edge, *lines, edge])


def in_a_shell(script: str, *arguments: str) -> list[str]:
    """A shell script around the program, which it calls as `"$@"`."""
    return ["bash", "--norc", "-c", script, "bash", *DRILL, *arguments]


def write_script(path: Path, body: str) -> str:
    """An executable Python script, quoted as EDITOR wants it; `file` is the path it is called with."""
    path.write_text(f"import os, pathlib, sys, time\nfile = pathlib.Path(sys.argv[-1])\n{body}", encoding="utf-8")
    return shlex.join([sys.executable, "-S", str(path)])
