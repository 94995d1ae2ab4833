"""The tester's end of the link to a candidate: one order, one answer, under a deadline.

CPU time of the candidate is read from outside (the kernel's per-process clock); the wall clock is
only the generous second limit, for sleepers and deadlocks.
"""

from __future__ import annotations

import os
import secrets
import select
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any

import msgspec

from interview_cli.judge.verdict import Verdict
from interview_cli.judge.wire import HEADER, MAX_FRAME, WireError, pack, unpack

WALL_FACTOR = 5
WALL_SECONDS_MORE = 5.0
_TAIL_BYTES = 2000


class Allowance(msgspec.Struct, frozen=True):
    """What one call may use."""

    cpu_seconds: float
    memory_mb: int
    output_kb: int


class Halted(BaseException):
    """The candidate ended or had to be ended; no further example makes sense.

    Not an Exception, so that neither a test nor Hypothesis' shrinking can swallow it.
    """

    def __init__(self, verdict: Verdict, message: str) -> None:
        super().__init__(message)
        self.verdict = verdict
        self.message = message


class Link:
    """Starts candidates through the zygote's control socket and talks to the living one."""

    def __init__(self, control: socket.socket, allowance: Allowance) -> None:
        self._control = control
        self.allowance = allowance
        self.cpu_seconds = 0.0
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the link
        self._call_output = 0
        self.sent = b""
        self._socket: socket.socket | None = None
        self._pid = 0

    @property
    def alive(self) -> bool:
        return self._socket is not None

    def start(self) -> None:
        """A fresh candidate, with nothing loaded."""
        self.stop()
        os.ftruncate(self._output.fileno(), 0)
        os.lseek(self._output.fileno(), 0, os.SEEK_SET)
        ours, theirs = socket.socketpair()
        order = {
            "order": "spawn",
            "memory_mb": self.allowance.memory_mb,
            "output_kb": self.allowance.output_kb,
        }
        with theirs:
            frame = pack(order)[HEADER.size :]
            socket.send_fds(self._control, [frame], [theirs.fileno(), self._output.fileno()])
            self._pid = int(self._answer())
        self._socket = ours

    def stop(self) -> tuple[int, int]:
        """Ends the candidate, if there is one: its wait status and peak memory (KB)."""
        if self._socket is None:
            return 0, 0
        self.cpu_seconds += self._cpu()
        self._socket.close()
        self._socket = None
        self._control.sendall(pack({"order": "end", "pid": self._pid})[HEADER.size :])
        status, peak = self._answer().split()
        return int(status), int(peak)

    def close(self) -> None:
        self.stop()
        self._output.close()

    def ask(self, order: dict[str, Any]) -> dict[str, Any]:
        """The candidate's answer to one order. Raises Halted when it dies, overruns a limit or
        breaks the protocol, WireError when the order is too large to send."""
        assert self._socket is not None
        identity = secrets.token_hex(8)
        self.sent = frame = pack({**order, "id": identity})
        self._call_output = self._written()
        clock = _Stopwatch(self.allowance.cpu_seconds, self._cpu)
        if select.select([self._socket], [], [], 0)[0] and self._peek():
            raise self._broken("it wrote to the judge's channel between two calls")
        self._socket.settimeout(clock.wall_left())
        try:
            self._socket.sendall(frame)
            header = self._read(HEADER.size, clock)
            size = HEADER.unpack(header)[0]
            if size > MAX_FRAME:
                raise self._broken("it sent a frame larger than any answer may be")
            reply = unpack(self._read(size, clock))
        except TimeoutError:
            raise self._overran(clock) from None
        except (BrokenPipeError, ConnectionResetError):
            raise self._died() from None
        except WireError as error:
            raise self._broken(f"it sent {error}") from None
        if reply.get("id") != identity:
            raise self._broken("it answered a question that was not asked")
        if self._written() >= self.allowance.output_kb * 1024:
            raise self._flooded()
        return reply

    def printed(self) -> str:
        """The tail of what the last call printed."""
        end = self._written()
        start = max(self._call_output, end - _TAIL_BYTES)
        text = os.pread(self._output.fileno(), end - start, start).decode("utf-8", "replace")
        return ("…" if start > self._call_output else "") + text

    def _read(self, size: int, clock: _Stopwatch) -> bytes:
        assert self._socket is not None
        chunks: list[bytes] = []
        while size:
            if not select.select([self._socket], [], [], clock.wait())[0]:
                if clock.over():
                    raise self._overran(clock)
                continue
            chunk = self._socket.recv(min(size, 1 << 20))
            if not chunk:
                raise self._died()
            chunks.append(chunk)
            size -= len(chunk)
        return b"".join(chunks)

    def _peek(self) -> bool:
        assert self._socket is not None
        try:
            return bool(self._socket.recv(1, socket.MSG_PEEK))
        except ConnectionResetError:
            return False

    def _cpu(self) -> float:
        """CPU seconds of the living candidate so far; 0.0 where the system does not tell."""
        if sys.platform != "linux" or not self._pid:
            return 0.0
        try:
            return time.clock_gettime((~self._pid << 3) | 2)
        except OSError:
            return 0.0

    def _written(self) -> int:
        return os.fstat(self._output.fileno()).st_size

    def _answer(self) -> str:
        answer = b""
        while not answer.endswith(b"\n"):
            chunk = self._control.recv(64)
            if not chunk:
                raise ConnectionError("the process that starts candidates is gone")
            answer += chunk
        return answer.decode()

    def _overran(self, clock: _Stopwatch) -> Halted:
        what = clock.verdict()
        self.stop()
        return Halted(Verdict.TIME_LIMIT, f"{what}")

    def _flooded(self) -> Halted:
        self.stop()
        limit = f"{self.allowance.output_kb} kB"
        return Halted(Verdict.OUTPUT_LIMIT, f"printed or wrote more than {limit}")

    def _broken(self, what: str) -> Halted:
        self.stop()
        return Halted(Verdict.RUNTIME_ERROR, f"the solution meddled with the judge: {what}")

    def _died(self) -> Halted:
        if self._written() >= self.allowance.output_kb * 1024:
            return self._flooded()
        status, peak = self.stop()
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL and peak > self.allowance.memory_mb * 1024:
            return Halted(Verdict.MEMORY_LIMIT, f"more than {self.allowance.memory_mb} MB")
        return Halted(Verdict.RUNTIME_ERROR, f"the process {_ending(status)}")


class _Stopwatch:
    """CPU and wall time of one call against its allowance."""

    def __init__(self, limit: float, cpu: Callable[[], float]) -> None:
        self._limit = limit
        self._cpu = cpu
        self._cpu_start = cpu()
        self._wall_end = time.monotonic() + limit * WALL_FACTOR + WALL_SECONDS_MORE

    def cpu_left(self) -> float:
        return self._limit - (self._cpu() - self._cpu_start)

    def wall_left(self) -> float:
        return max(self._wall_end - time.monotonic(), 0.001)

    def wait(self) -> float:
        """How long to wait before looking again: CPU time never runs faster than the wall
        (threads can, on several cores: hence at least every 100 ms)."""
        return min(max(self.cpu_left(), 0.002), self.wall_left(), 0.1)

    def over(self) -> bool:
        return self.cpu_left() <= 0 or time.monotonic() >= self._wall_end

    def verdict(self) -> str:
        if self.cpu_left() <= 0:
            return f"more than {self._limit:g} s of CPU time"
        waited = self._limit * WALL_FACTOR + WALL_SECONDS_MORE
        return f"no answer after {waited:g} s, and little of that time was spent computing"


def _ending(status: int) -> str:
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        return f"crashed ({name}{', often a recursion too deep' if name == 'SIGSEGV' else ''})"
    return f"left early (exit code {os.WEXITSTATUS(status)})"


def escape(text: str) -> str:
    """Text from a candidate made safe for a terminal: control characters become visible escapes."""
    return "".join(
        char
        if char == "\n" or (char.isprintable() and not "\ud800" <= char <= "\udfff") or char == "\t"
        else char.encode("unicode_escape", "backslashreplace").decode("ascii")
        for char in text
    )
