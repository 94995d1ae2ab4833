"""The terminal while a sitting has it: single keys in, one painted screen out, restored whatever happens."""

from __future__ import annotations

import os
import re
import select
import shutil
import signal
import sys
import termios
import tty
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from io import StringIO
from types import FrameType, TracebackType

from rich.console import Console, RenderableType

from interview_cli.errors import DrillError
from interview_cli.screens.console import THEME

_ENTER_SCREEN = "\x1b[?1049h\x1b[?25l"
_SHOW_CURSOR = "\x1b[?25h"
_LEAVE_SCREEN = "\x1b[?25h\x1b[?1049l"
_NAMED = {
    "\r": "enter",
    "\n": "enter",
    " ": "space",
    "\x1b[A": "up",
    "\x1b[B": "down",
    "\x1bOA": "up",
    "\x1bOB": "down",
    "\x1b[5~": "page up",
    "\x1b[6~": "page down",
    "\x7f": "backspace",
}
_KEY: re.Pattern[str] = re.compile(r"\x1b\[[0-9;?]*[A-Za-z~]|\x1bO[A-Za-z]|\x1b.|.", re.DOTALL)


def is_terminal() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def demand_terminal() -> None:
    """Raises DrillError (exit 4) unless a person sits at both ends."""
    if not is_terminal():
        raise DrillError(
            "this needs a terminal: standard input or output is not one",
            "run it in a terminal; `drill test`, `drill check` and `drill list` work without",
        )


def read_one_key(wanted: Sequence[str]) -> str:
    """Waits for one of these keys, without taking the screen. Ctrl-C raises KeyboardInterrupt."""
    number = sys.stdin.fileno()
    saved = termios.tcgetattr(number)
    try:
        # TCSADRAIN: a key that was pressed a moment early is kept.
        tty.setcbreak(number, termios.TCSADRAIN)
        while True:
            data = os.read(number, 64)
            if not data:
                return wanted[-1]
            for name in _names(data):
                if name in wanted:
                    return name
    finally:
        termios.tcsetattr(number, termios.TCSADRAIN, saved)


class Terminal:
    """Owns the terminal between `__enter__` and `__exit__`.

    `read` waits for keys and is woken by `wake` from any thread; `paint` shows lines with a footer
    of two lines at the bottom, which `footer` alone repaints. Long content can be scrolled.
    """

    def __init__(self) -> None:
        self._input = sys.stdin.fileno()
        self._saved: list[object] = []
        self._wake_reading, self._wake_writing = os.pipe()
        os.set_blocking(self._wake_writing, False)
        self._lines: list[str] = []
        self._offset = 0
        self._footer: tuple[RenderableType, RenderableType] = ("", "")
        self._lent = False
        self._handlers = {
            signal.SIGWINCH: self._noticed,
            signal.SIGTSTP: self._stopped,
            signal.SIGCONT: self._continued,
        }
        self.resized = False

    def __enter__(self) -> Terminal:
        demand_terminal()
        self._saved = termios.tcgetattr(self._input)
        self._old_signals = {number: signal.getsignal(number) for number in self._handlers}
        self._take()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._give_back()
        for number, handler in self._old_signals.items():
            signal.signal(number, handler)
        # A judging thread may still call `wake`: the number must not be another file's by then.
        reading, writing = self._wake_reading, self._wake_writing
        self._wake_reading = self._wake_writing = -1
        os.close(reading)
        os.close(writing)

    @property
    def size(self) -> tuple[int, int]:
        """Columns and rows."""
        columns, rows = shutil.get_terminal_size()
        return max(columns, 20), max(rows, 6)

    @contextmanager
    def lent(self, keep_screen: bool = False) -> Iterator[None]:
        """Gives the terminal to another program, such as an editor, and takes it back.

        With `keep_screen` the other one goes on drawing where the sitting drew.
        """
        self._give_back(keep_screen)
        self._lent = True
        try:
            yield
        finally:
            self._lent = False
            self._take()
            termios.tcflush(self._input, termios.TCIFLUSH)

    def read(self, timeout: float) -> list[str]:
        """The keys pressed, waiting at most `timeout` seconds; also returns, empty, when woken."""
        try:
            ready, _, _ = select.select([self._input, self._wake_reading], [], [], timeout)
        except InterruptedError:
            return []
        if self._wake_reading in ready:
            os.read(self._wake_reading, 4096)
        if self._input not in ready:
            return []
        data = os.read(self._input, 4096)
        if not data:
            raise DrillError("the terminal is gone", "everything typed and answered is kept")
        return _names(data)

    def wake(self) -> None:
        """Ends a `read` that is waiting; safe from any thread and from signal handlers."""
        with suppress(BlockingIOError, OSError):
            os.write(self._wake_writing, b".")

    def paint(
        self,
        body: RenderableType,
        first: RenderableType,
        second: RenderableType,
        keep: bool = False,
        end: bool = False,
    ) -> None:
        """Shows the body with these two footer lines: from its beginning, or to its `end`; `keep` stays at the place
        scrolled to."""
        self._lines = self._rendered(body)
        self._footer = (first, second)
        last = self._last_offset()
        self._offset = min(self._offset, last) if keep else last if end else 0
        self._show()

    def footer(self, first: RenderableType, second: RenderableType) -> None:
        """Repaints the two footer lines where they changed."""
        if (first, second) != self._footer:
            self._footer = (first, second)
            self._write(self._footer_text())

    def scroll(self, key: str) -> bool:
        """Moves the content by a scrolling key; whether there was anything to move."""
        page = self._room() - 2
        step = {"up": -1, "down": 1, "page up": -page, "page down": page, "space": page}.get(key, 0)
        target = max(0, min(self._offset + step, self._last_offset()))
        if target == self._offset:
            return False
        self._offset = target
        self._show()
        return True

    def _show(self) -> None:
        room = self._room()
        visible = self._lines[self._offset : self._offset + room]
        if self._offset < self._last_offset():
            visible[-1] = "\x1b[2m  ↓ more\x1b[0m"
        if self._offset:
            visible[0] = "\x1b[2m  ↑ more\x1b[0m"
        text = "".join(f"{line}\x1b[0m\x1b[K\r\n" for line in visible)
        self._write(f"\x1b[H{text}\x1b[J{self._footer_text()}")

    def _footer_text(self) -> str:
        _, rows = self.size
        first, second = (_first_line(self._rendered(part)) for part in self._footer)
        return f"\x1b[{rows - 1};1H\x1b[2K{first}\x1b[0m\x1b[{rows};1H\x1b[2K{second}\x1b[0m"

    def _rendered(self, body: RenderableType) -> list[str]:
        columns, _ = self.size
        buffer = StringIO()
        console = Console(
            file=buffer, theme=THEME, width=columns - 1, force_terminal=True, highlight=False, emoji=False
        )
        console.print(body)
        return buffer.getvalue().rstrip("\n").split("\n")

    def _room(self) -> int:
        return self.size[1] - 3

    def _last_offset(self) -> int:
        return max(len(self._lines) - self._room(), 0)

    def _take(self) -> None:
        # Whoever had the terminal may have left other handlers: an event loop resets those it used.
        for number, handler in self._handlers.items():
            signal.signal(number, handler)
        # TCSADRAIN: a key that was pressed before the screen stood is kept.
        tty.setcbreak(self._input, termios.TCSADRAIN)
        self._write(_ENTER_SCREEN)

    def _give_back(self, keep_screen: bool = False) -> None:
        self._write(_SHOW_CURSOR if keep_screen else _LEAVE_SCREEN)
        termios.tcsetattr(self._input, termios.TCSADRAIN, self._saved)  # type: ignore[arg-type]

    def _write(self, text: str) -> None:
        sys.stdout.write(text)
        sys.stdout.flush()

    def _noticed(self, number: int, frame: FrameType | None) -> None:
        self.resized = True
        self.wake()

    def _stopped(self, number: int, frame: FrameType | None) -> None:
        """Ctrl-Z: the shell gets its screen back, then this process stops as it would have."""
        if not self._lent:
            self._give_back()
        signal.signal(signal.SIGTSTP, signal.SIG_DFL)
        os.kill(os.getpid(), signal.SIGTSTP)

    def _continued(self, number: int, frame: FrameType | None) -> None:
        if self._lent:
            signal.signal(signal.SIGTSTP, self._stopped)
        else:
            self._take()
            self._noticed(number, frame)


def _first_line(lines: list[str]) -> str:
    return lines[0] if lines else ""


def _names(data: bytes) -> list[str]:
    keys: list[str] = _KEY.findall(data.decode("utf-8", "ignore"))
    return [_NAMED.get(key, key) for key in keys]
