"""The untrusted side: a process that holds the learner's file and nothing else.

Started clean (no tests, no reference, no expected values), it waits for orders on a control
socket and forks one candidate for each `spawn`. A candidate loads the solution and answers calls;
it sends values, never a verdict.
"""

from __future__ import annotations

import contextlib
import encodings.ascii
import encodings.utf_8_sig
import gc
import importlib
import os
import select
import signal
import socket
import sys
import tempfile
from typing import Any

from interview_cli.judge import prelude, sandbox
from interview_cli.judge.nodes import NODE_KINDS
from interview_cli.judge.performer import Performer
from interview_cli.judge.wire import CONNECT, HEADER, WireError, unpack

CODECS = (encodings.ascii, encodings.utf_8_sig)
"""Loaded here once; else each candidate would import them anew."""
WARMED = ("numpy", "torch")
_CHUNK_BYTES = 1 << 16


def serve(control: socket.socket) -> None:
    """Answers orders on the lines that come through the control socket until that closes; leaves no
    candidate behind."""
    for node in ("", *NODE_KINDS):
        prelude.as_builtins(node)
    # The candidates that were started through each line.
    lines: dict[socket.socket, set[int]] = {}
    with tempfile.TemporaryDirectory(prefix="drill-candidates-") as folders:
        ruleset = sandbox.prepare(folders)
        if not sandbox.holds(ruleset, folders):
            return
        gc.freeze()
        try:
            while True:
                ready: list[socket.socket] = select.select([control, *lines], [], [])[0]
                if control in ready:
                    message, descriptors, _, _ = socket.recv_fds(control, len(CONNECT), 1)
                    if not message:
                        return
                    lines |= {socket.socket(fileno=number): set() for number in descriptors}
                for line in ready:
                    if line is not control and not _answered(line, lines[line], ruleset, folders):
                        _end_all(lines.pop(line))
                        line.close()
        finally:
            for living in lines.values():
                _end_all(living)


def _answered(line: socket.socket, living: set[int], ruleset: int | None, folders: str) -> bool:
    """Whether there was an order on the line; it has been answered then."""
    try:
        message, descriptors, _, _ = socket.recv_fds(line, 4096, 2)
        if not message:
            return False
        order = unpack(message)
        if order["order"] == "spawn":
            living.add(pid := _spawn(order, descriptors, ruleset, folders))
            answer = f"{pid}\n"
        elif order["order"] == "warm":
            answer = _warm(order["modules"])
        else:
            answer = _end(order["pid"], living)
        line.sendall(answer.encode())
    except (OSError, WireError, KeyError, TypeError):
        return False
    return True


def _end_all(living: set[int]) -> None:
    for pid in list(living):
        _end(pid, living)


def _warm(modules: list[str]) -> str:
    """Imports packages that are slow to import, so that each candidate finds them there."""
    for name in modules:
        if name in WARMED:
            with contextlib.suppress(ImportError):
                importlib.import_module(name)
    gc.freeze()
    return "warm\n"


def _spawn(order: dict[str, Any], descriptors: list[int], ruleset: int | None, folders: str) -> int:
    link, output = descriptors
    folder = tempfile.mkdtemp(dir=folders)
    held = sandbox.held_bytes()
    pid = os.fork()
    if pid:
        os.close(link)
        os.close(output)
        return pid
    try:
        os.set_blocking(link, True)
        sandbox.die_with_parent()
        sandbox.detach({link} if ruleset is None else {link, ruleset}, output, folder)
        sandbox.limit_resources(held, order["memory_mb"], order["output_kb"])
        sandbox.confine(ruleset, folder)
        _live(link)
    finally:
        os._exit(0)


def _live(link: int) -> None:
    frames = _Frames(link)

    def exchange(frame: bytes) -> dict[str, Any]:
        _send(link, frame)
        payload = frames.next()
        if payload is None:
            os._exit(0)
        return unpack(payload)

    performer = Performer(exchange)
    while (payload := frames.next()) is not None:
        _send(link, performer.perform(unpack(payload)))


class _Frames:
    """What comes through a descriptor, frame by frame; several may come at once."""

    def __init__(self, link: int) -> None:
        self._link = link
        self._received = bytearray()

    def next(self) -> bytes | None:
        """The payload of the next frame; None at the end of the stream."""
        header = self._read(HEADER.size)
        return None if header is None else self._read(HEADER.unpack(header)[0])

    def _read(self, size: int) -> bytes | None:
        received = self._received
        while len(received) < size:
            chunk = os.read(self._link, min(max(size - len(received), _CHUNK_BYTES), 1 << 20))
            if not chunk:
                return None
            received += chunk
        with memoryview(received) as view:
            data = bytes(view[:size])
        del received[:size]
        return data


def _send(link: int, frame: bytes) -> None:
    view = memoryview(frame)
    while view:
        view = view[os.write(link, view) :]


def _end(pid: int, living: set[int]) -> str:
    """Kills the candidate with its session and reports how it had ended: status and peak memory (KB)."""
    if pid not in living:
        return "0 0\n"
    living.discard(pid)
    done, status, usage = os.wait4(pid, os.WNOHANG)
    for kill in (os.killpg, os.kill):
        try:
            kill(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            continue
    if not done:
        _, status, usage = os.wait4(pid, 0)
    # Kilobytes on Linux, bytes on macOS.
    peak = usage.ru_maxrss // 1024 if sys.platform == "darwin" else usage.ru_maxrss
    return f"{status} {peak}\n"


if __name__ == "__main__":
    sandbox.die_with_parent()
    serve(socket.socket(fileno=int(sys.argv[1])))
