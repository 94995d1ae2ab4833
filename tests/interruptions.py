"""Something that touches files, ended at each of its steps in turn: killed, interrupted, or refused by a full disk."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import traceback
import warnings
from collections.abc import Callable, Iterator
from enum import Enum
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from interview_cli.errors import DrillError

Act = Callable[[Path], object]


class End(Enum):
    """How it ends at a step: by kill -9, by Ctrl-C, or because what takes room is refused."""

    KILLED = "killed"
    INTERRUPTED = "interrupted"
    DISK_FULL = "disk full"


class Outcome(Enum):
    """How the process ended; `TOLD` is by a DrillError."""

    DONE = 0
    TOLD = 10
    STOPPED = 11


IN_MEMORY = "/dev/shm" if Path("/dev/shm").is_dir() else None
"""A folder in which syncing costs nothing: these processes end, not the machine."""

ON_NAMES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "shutil.copyfile", "sqlite3.connect"}
TAKES_ROOM = {"os.rename", "os.mkdir"}


def each_end(before: Path, act: Act, end: End) -> Iterator[tuple[Path, Outcome]]:
    """Runs `act` on copies of the folder `before`, ended at its first step, its second, and so on until it comes to
    its own end; gives each folder as it was left, and how."""
    step = 0
    reached, outcome = True, Outcome.DONE
    while reached:
        step += 1
        with TemporaryDirectory(dir=IN_MEMORY) as root:
            folder = Path(root) / "home"
            shutil.copytree(before, folder)
            (Path(root) / "temporary").mkdir()
            reached, outcome = _in_a_process(partial(act, folder), Path(root), step, end)
            yield folder, outcome
    assert outcome is Outcome.DONE
    assert step > 1, "nothing was interrupted"


def _in_a_process(act: Callable[[], object], root: Path, step: int, end: End) -> tuple[bool, Outcome]:
    """Whether the step was reached, and how it ended."""
    reader, writer = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # the other threads of a test run are not needed
        child = os.fork()
    if child == 0:
        code = 1
        try:
            code = _play(act, Steps(root, step, end, writer)).value
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        reached = pipe.read() != b""
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status):
        assert os.WTERMSIG(status) == signal.SIGKILL
        return reached, Outcome.STOPPED
    return reached, Outcome(os.WEXITSTATUS(status))


def _play(act: Callable[[], object], steps: Steps) -> Outcome:
    tempfile.tempdir = str(steps.root / "temporary")
    sys.addaudithook(steps.on_audit)
    fsync, connect = os.fsync, sqlite3.connect

    def on_sync(descriptor: int) -> None:
        steps.one(takes_room=True)
        fsync(descriptor)

    def on_connect(*arguments: Any, **more: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **more)
        if steps.end is End.KILLED:
            connection.set_trace_callback(steps.on_statement)
        return connection

    os.fsync = on_sync  # type: ignore[assignment]
    sqlite3.connect = on_connect  # type: ignore[assignment]
    try:
        act()
    except DrillError as error:
        assert error.message and error.hint and "\n" not in error.message
        return Outcome.TOLD
    except KeyboardInterrupt:
        return Outcome.STOPPED
    finally:
        steps.over = True
    return Outcome.DONE


class Steps:
    """Counts the steps of this process below `root` and ends it at one of them."""

    def __init__(self, root: Path, step: int, end: End, writer: int) -> None:
        self.root = root
        self.left = step
        self.end = end
        self.over = False
        self._writer = writer

    def on_audit(self, event: str, arguments: tuple[Any, ...]) -> None:
        """A step may be any naming, deletion and opening for writing."""
        if self.over:
            return
        if event in ON_NAMES and str(self.root) in str(arguments[0]):
            self.one(takes_room=event in TAKES_ROOM)
        elif event == "open" and arguments[2] & (os.O_WRONLY | os.O_RDWR) and str(self.root) in str(arguments[0]):
            self.one(takes_room=True)

    def on_statement(self, statement: str) -> None:
        """For a kill also the beginning and the end of every transaction."""
        if statement.startswith(("BEGIN", "COMMIT")):
            self.one(takes_room=False)

    def one(self, *, takes_room: bool) -> None:
        """One step further; this may be the one."""
        if self.over or (self.end is End.DISK_FULL and not takes_room):
            return
        self.left -= 1
        if self.left != 0:
            return
        os.write(self._writer, b"!")
        match self.end:
            case End.KILLED:
                os.kill(os.getpid(), signal.SIGKILL)
            case End.INTERRUPTED:
                raise KeyboardInterrupt
            case End.DISK_FULL:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
