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

from interview_cli.judge import clock, darwin
from interview_cli.judge.clock import Stopwatch
from interview_cli.judge.verdict import Verdict
from interview_cli.judge.wire import HEADER, MAX_FRAME, WireError, frame_of, pack, unpack

TOTAL_FACTOR = 10
"""How many calls at the limit of CPU time one run may take altogether."""

IDLE_CALLS = 2
"""How many calls may idle to their limit in one run."""

_TAIL_BYTES = 2000

Serve = Callable[[dict[str, Any]], dict[str, Any]]
"""Answers a request that the candidate makes while it performs a call."""


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
        self._ended_cpu = 0.0
        self._idle = 0.0
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the link
        self._call_output = 0
        self.sent = b""
        self.call_cpu = 0.0
        self._socket: socket.socket | None = None
        self._pid = 0

    @property
    def cpu_seconds(self) -> float:
        """CPU time of all candidates of this link so far (seconds)."""
        return self._ended_cpu + (clock.cpu_seconds(self._pid) if self._pid else 0.0)

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
        self._ended_cpu, pid, self._pid = self.cpu_seconds, self._pid, 0
        self._socket.close()
        self._socket = None
        self._control.sendall(pack({"order": "end", "pid": pid})[HEADER.size :])
        status, peak = self._answer().split()
        return int(status), int(peak)

    def close(self) -> None:
        self.stop()
        self._output.close()

    def ask(
        self, order: dict[str, Any] | bytes, serve: Serve | None = None, more: Callable[[], float] | None = None
    ) -> dict[str, Any]:
        """The candidate's answer to one order (bytes: a call's payload as JSON).

        `serve` answers what it asks meanwhile; `more` is asked once for a longer limit (seconds of CPU
        time) before the call is given up.

        Raises Halted when it dies, overruns a limit or breaks the protocol, WireError when the order
        is too large to send, and whatever `serve` raises (the candidate is ended then).
        """
        identity = secrets.token_hex(8)
        if isinstance(order, bytes):
            frame = self.sent = frame_of(order[:-1] + b',"id":"' + identity.encode() + b'"}')
        else:
            frame = pack({**order, "id": identity})
            if order["order"] == "call":
                self.sent = frame
        self._call_output = self._written()
        if self._unread():
            raise self._broken("it wrote to the judge's channel between two calls")
        watch = Stopwatch(self._pid, self.allowance.cpu_seconds, self._idle_left())
        try:
            reply = self._exchange(frame, identity, watch, more)
            while "asks" in reply:
                if serve is None:
                    raise self._broken("it asked what nobody offered to answer")
                started = time.monotonic()
                try:
                    answer = serve(reply)
                except BaseException:
                    self.stop()
                    raise
                watch.pause(time.monotonic() - started)
                reply = self._exchange(pack({"order": "answer", **answer}), identity, watch, more)
        except WireError as error:
            raise self._broken(f"it sent {error}") from None
        self.call_cpu = watch.cpu()
        if not watch.short:
            self._idle += watch.idle()
            self._look(watch, more)
        if self._written() >= self.allowance.output_kb * 1024:
            raise self._flooded()
        return reply

    def _exchange(
        self, frame: bytes, identity: str, watch: Stopwatch, more: Callable[[], float] | None
    ) -> dict[str, Any]:
        assert self._socket is not None
        self._socket.settimeout(watch.limit * clock.WALL_FACTOR + clock.WALL_SECONDS_MORE)
        try:
            self._socket.sendall(frame)
            size = HEADER.unpack(self._read(HEADER.size, watch, more))[0]
            if size > MAX_FRAME:
                raise WireError("a frame larger than any answer may be")
            reply = unpack(self._read(size, watch, more))
        except TimeoutError:
            raise self._halted(Verdict.TIME_LIMIT, "it does not listen to the call it is given") from None
        except (BrokenPipeError, ConnectionResetError):
            raise self._died() from None
        if reply.get("id") != identity:
            raise self._broken("it answered a question that was not asked")
        return reply

    def printed(self) -> str:
        """The tail of what the last call printed."""
        end = self._written()
        start = max(self._call_output, end - _TAIL_BYTES)
        text = os.pread(self._output.fileno(), end - start, start).decode("utf-8", "replace")
        return ("…" if start > self._call_output else "") + text

    def _read(self, size: int, watch: Stopwatch, more: Callable[[], float] | None) -> bytes:
        assert self._socket is not None
        chunks: list[bytes] = []
        while size:
            ready = select.select([self._socket], [], [], watch.wait())[0]
            if not ready or watch.due():
                self._look(watch, more)
            if not ready:
                continue
            try:
                chunk = self._socket.recv(min(size, 1 << 20))
            except ConnectionResetError:
                raise self._died() from None
            if not chunk:
                raise self._died()
            chunks.append(chunk)
            size -= len(chunk)
        return b"".join(chunks)

    def _look(self, watch: Stopwatch, more: Callable[[], float] | None) -> None:
        """Ends the candidate when it has used too much."""
        idle = watch.idle()
        if watch.cpu() >= watch.limit and more is not None and watch.limit == self.allowance.cpu_seconds:
            watch.limit = max(watch.limit, more())
        if watch.cpu() >= watch.limit:
            raise self._halted(Verdict.TIME_LIMIT, f"more than {watch.limit:.3g} s of CPU time")
        total = self.allowance.cpu_seconds * TOTAL_FACTOR + watch.limit - self.allowance.cpu_seconds
        if self.cpu_seconds >= total:
            raise self._halted(Verdict.TIME_LIMIT, f"more than {total:.3g} s of CPU time in all tests together")
        if idle >= watch.idle_limit():
            words = f"no answer, and {idle:.1f} s spent waiting instead of computing (sleeping? a deadlock?)"
            raise self._halted(Verdict.TIME_LIMIT, words)
        if sys.platform == "darwin" and darwin.usage(self._pid)[1] > self.allowance.memory_mb * 2**20:
            raise self._halted(Verdict.MEMORY_LIMIT, f"more than {self.allowance.memory_mb} MB")

    def _idle_left(self) -> float:
        return max(IDLE_CALLS * clock.idle_limit(self.allowance.cpu_seconds) - self._idle, 0.05)

    def _unread(self) -> bool:
        """Whether the candidate has written something that nobody asked for."""
        assert self._socket is not None
        if not select.select([self._socket], [], [], 0)[0]:
            return False
        try:
            return bool(self._socket.recv(1, socket.MSG_PEEK))
        except ConnectionResetError:
            return False

    def _written(self) -> int:
        return os.fstat(self._output.fileno()).st_size

    def _answer(self) -> str:
        answer = b""
        while not answer.endswith(b"\n"):
            chunk = self._control.recv(64)
            if not chunk:
                raise ConnectionError("the process that starts candidates is gone, or cannot shut them in here")
            answer += chunk
        return answer.decode()

    def _halted(self, verdict: Verdict, message: str) -> Halted:
        self.stop()
        return Halted(verdict, message)

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


def _ending(status: int) -> str:
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        return f"crashed ({name}{', often a recursion too deep' if name == 'SIGSEGV' else ''})"
    return f"left early (exit code {os.WEXITSTATUS(status)})"
