"""A line to the process that forks candidates: they are started and ended through it."""

from __future__ import annotations

import socket

import msgspec

from interview_cli.judge.wire import CONNECT, HEADER, pack

GONE = "the process that starts candidates is gone, or cannot shut them in here"


class Allowance(msgspec.Struct, frozen=True):
    """What one call may use."""

    cpu_seconds: float
    memory_mb: int
    output_kb: int


class Fresh:
    """A candidate that was asked for, and our end of the link to it. `pid` is 0 until it has been told."""

    def __init__(self, socket: socket.socket) -> None:
        self.socket = socket
        self.pid = 0


class Line:
    """A line of one's own: whoever holds it gets no other's answers, and when it is closed the candidates that
    were started through it are ended. `control` is the socket of the process that forks them.

    One order is under way at a time, for two could be read as one. Every method raises ConnectionError when that
    process is gone.
    """

    def __init__(self, control: socket.socket) -> None:
        self._socket, theirs = socket.socketpair()
        self._received = b""
        self._untold: list[Fresh] = []
        with theirs:
            try:
                socket.send_fds(control, [CONNECT], [theirs.fileno()])
            except OSError:
                self._socket.close()
                raise ConnectionError(GONE) from None

    def __enter__(self) -> Line:
        return self

    def __exit__(self, *anything: object) -> None:
        self.close()

    def warm(self, modules: list[str]) -> None:
        """Has packages imported that candidates are going to need."""
        self._send({"order": "warm", "modules": modules})
        self._answer()

    def start(self, allowance: Allowance, output: int) -> Fresh:
        """Asks for a candidate that prints to the descriptor `output`, and does not wait for it."""
        self._settle()
        ours, theirs = socket.socketpair()
        order = {"order": "spawn", "memory_mb": allowance.memory_mb, "output_kb": allowance.output_kb}
        with theirs:
            try:
                self._send(order, [theirs.fileno(), output])
            except BaseException:
                ours.close()
                raise
        fresh = Fresh(ours)
        self._untold.append(fresh)
        return fresh

    def pid(self, fresh: Fresh) -> int:
        """The process of a candidate that was asked for."""
        self._settle()
        return fresh.pid

    def end(self, pid: int) -> tuple[int, int]:
        """Ends a candidate: its wait status and peak memory (KB)."""
        self._settle()
        self._send({"order": "end", "pid": pid})
        status, peak = self._answer().split()
        return int(status), int(peak)

    def close(self) -> None:
        """Gives the line up, and nobody waits for its candidates to end."""
        self._socket.close()

    def _settle(self) -> None:
        """Hears of all candidates that were asked for."""
        while self._untold:
            self._untold[0].pid = int(self._answer())
            del self._untold[0]

    def _send(self, order: dict[str, object], descriptors: list[int] | None = None) -> None:
        frame = pack(order)[HEADER.size :]
        try:
            socket.send_fds(self._socket, [frame], descriptors or [])
        except OSError:
            raise ConnectionError(GONE) from None

    def _answer(self) -> str:
        while b"\n" not in self._received:
            chunk = self._socket.recv(64)
            if not chunk:
                raise ConnectionError(GONE)
            self._received += chunk
        line, _, self._received = self._received.partition(b"\n")
        return line.decode()
