"""A debugging session: what is to be called, and the process of its own in which that happens."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import termios
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import BinaryIO, Literal

import msgspec

from interview_cli.debugging.calls import Replayed
from interview_cli.debugging.stops import has_stop
from interview_cli.errors import ExitCode

Stop = Literal["call", "file", "none"]
PLAIN_DEBUGGERS = ("", "pdb.set_trace")
"""What $PYTHONBREAKPOINT says where the standard debugger is meant."""


class Session(msgspec.Struct, frozen=True):
    """The last of `calls` is debugged, those before it only performed.

    `file` is the learner's, `folder` the question's, `node` its kind of Node. `stop` says who stops:
    the debugger at the first line of the call, the file itself, or nobody.
    """

    file: str
    folder: str
    calls: tuple[Replayed, ...]
    node: str = ""
    stop: Stop = "call"


class Outcome(msgspec.Struct, frozen=True):
    """How the call ended: `returned` and the arguments changed in place as literals, or the traceback
    of what it `raised`. Neither of them: it was left before its end."""

    returned: str | None = None
    changed: dict[str, str] = {}
    raised: str = ""
    stopped: bool = True


class Ended(msgspec.Struct, frozen=True):
    """The process is over: its exit code (minus the signal that ended it), and the outcome if it told one."""

    code: int
    outcome: Outcome | None = None

    @property
    def interrupted(self) -> bool:
        return self.code in (ExitCode.INTERRUPTED, -signal.SIGINT)


def stop_for(source: bytes, terminal: bool, environment: Mapping[str, str] = os.environ) -> Stop:
    """Who stops this file; without a terminal nobody can, unless the file itself insists."""
    if has_stop(source):
        return "file"
    return "call" if terminal and environment.get("PYTHONBREAKPOINT") != "0" else "none"


def run(session: Session) -> Ended:
    """Performs the calls in a plain process at this terminal, and waits for its end.

    No sandbox, no limits: it is the learner's own file, in the learner's own environment. Ctrl-C
    belongs to that process alone.
    """
    with tempfile.TemporaryFile() as order, tempfile.TemporaryFile() as answer:
        order.write(msgspec.json.encode(session))
        order.seek(0)
        numbers = [order.fileno(), answer.fileno()]
        command = [sys.executable, "-P", "-m", "interview_cli.debugging.replay", *map(str, numbers)]
        with _ours_left_alone():
            code = subprocess.Popen(command, pass_fds=numbers).wait()
        return Ended(code, _read(answer))


def _read(answer: BinaryIO) -> Outcome | None:
    answer.seek(0)
    try:
        return msgspec.json.decode(answer.read(), type=Outcome)
    except msgspec.DecodeError:
        return None


@contextmanager
def _ours_left_alone() -> Iterator[None]:
    """Meanwhile Ctrl-C does nothing here; afterwards the terminal is as it was, however the other ended."""
    # A handler of our own, not SIG_IGN: that would be inherited.
    interrupt = signal.signal(signal.SIGINT, lambda number, frame: None)
    terminal = termios.tcgetattr(sys.stdin) if sys.stdin.isatty() else None
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, interrupt)
        if terminal is not None:
            termios.tcsetattr(sys.stdin, termios.TCSADRAIN, terminal)
