"""The tester's end of the link to a candidate: one order, one answer, under a deadline.

CPU time of the candidate is read from outside (the kernel's per-process clock); the wall clock is
only the generous second limit, for sleepers and deadlocks.
"""

from __future__ import annotations

import json
import os
import secrets
import select
import signal
import socket
import sys
import tempfile
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from interview_cli.judge import clock, darwin
from interview_cli.judge.clock import Stopwatch
from interview_cli.judge.line import Allowance, Fresh, Line
from interview_cli.judge.verdict import Verdict
from interview_cli.judge.wire import HEADER, MAX_FRAME, WireError, frame_of, pack, unpack

TOTAL_FACTOR = 10
"""How many calls at the limit of CPU time one run may take altogether."""

IDLE_CALLS = 2
"""How many calls may idle to their limit in one run."""

_TAIL_BYTES = 2000
_CHUNK_BYTES = 1 << 16
_BUFFER_BYTES = 1 << 18
_ASKS = b'"asks":'

_PRINTED_BYTES = 60

IDENTITY_BYTES = len(b'{"id":"') + 16 + len(b'",')
"""How long the beginning of an answer is that tells which order it answers."""

Serve = Callable[[dict[str, Any]], dict[str, Any]]
"""Answers a request that the candidate makes while it performs a call."""


class Halted(BaseException):
    """The candidate ended or had to be ended; no further example makes sense.

    Not an Exception, so that neither a test nor Hypothesis' shrinking can swallow it.
    """

    def __init__(self, verdict: Verdict, message: str) -> None:
        super().__init__(message)
        self.verdict = verdict
        self.message = message


class Sending(NamedTuple):
    """An order on its way, and how its answer begins: with a number that nobody can guess."""

    frame: bytes
    identity: bytes

    @classmethod
    def of(cls, payload: bytes) -> Sending:
        """The order, as a JSON object, with a fresh number. Raises WireError when it is too large."""
        number = secrets.token_hex(8).encode()
        return cls(frame_of(payload[:-1] + b',"id":"' + number + b'"}'), b'{"id":"' + number + b'",')


class Link:
    """Starts candidates and talks to the living one. `control` is the socket of the process that forks them; with
    `ahead` the next one is being made ready while one is at work."""

    def __init__(self, control: socket.socket, allowance: Allowance, ahead: bool = False) -> None:
        self._control = control
        self._is_ahead = ahead
        self._line: Line | None = None
        self._ahead: Fresh | None = None
        self.allowance = allowance
        self._ended_cpu = 0.0
        self._idle = 0.0
        self._output = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the link
        self.span: tuple[int, int | None] = (0, None)
        self._received = bytearray()
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
        if self._line is None:
            self._line = Line(self._control)
        output = self._output.fileno()
        fresh, self._ahead = self._ahead or self._line.start(self.allowance, output), None
        self._received.clear()
        self._pid = self._line.pid(fresh)
        self._socket = fresh.socket
        if self._is_ahead:
            self._ahead = self._line.start(self.allowance, output)
        self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER_BYTES)
        limit = self.allowance.cpu_seconds
        self._socket.settimeout(limit * clock.WALL_FACTOR + clock.WALL_SECONDS_MORE)

    def stop(self) -> tuple[int, int]:
        """Ends the candidate, if there is one: its wait status and peak memory (KB)."""
        if self._socket is None:
            return 0, 0
        self._ended_cpu, pid, self._pid = self.cpu_seconds, self._pid, 0
        self._socket.close()
        self._socket = None
        assert self._line is not None
        return self._line.end(pid)

    def renew(self) -> None:
        """Ready for another solution: the candidate is ended, and what was used so far does not count any more."""
        self.stop()
        self._ended_cpu = self._idle = self.call_cpu = 0.0
        self.span, self.sent = (0, None), b""

    def close(self) -> None:
        """Gives the line up: its candidate is ended without being waited for."""
        if self._socket is not None:
            self._ended_cpu, self._pid = self.cpu_seconds, 0
            self._socket.close()
            self._socket = None
        if self._ahead is not None:
            self._ahead.socket.close()
            self._ahead = None
        if self._line is not None:
            self._line.close()
            self._line = None
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
        self.span = (self.written(), None)
        sending = Sending.of(order if isinstance(order, bytes) else json.dumps(order, separators=(",", ":")).encode())
        if isinstance(order, bytes) or order["order"] == "call":
            self.sent = sending.frame
        self.expect_silence()
        watch = self.watch()
        self.post(sending.frame)
        payload = self.answer_to(sending, watch, serve, more)
        try:
            return unpack(payload)
        except WireError as error:
            raise self._broken(f"it sent {error}") from None

    def expect_silence(self) -> None:
        """Raises Halted when the candidate has sent what nobody asked for."""
        if self._received or self._unread():
            raise self._broken("it wrote to the judge's channel between two calls")

    def watch(self, limit: float | None = None) -> Stopwatch:
        """Watches the call that begins now, against the limit of CPU time (seconds) or another one."""
        return Stopwatch(self._pid, self.allowance.cpu_seconds if limit is None else limit, self._idle_left())

    def post(self, frames: bytes) -> None:
        """Sends frames; a candidate that has died by then is found out when its answer is awaited."""
        assert self._socket is not None
        try:
            self._socket.sendall(frames)
        except TimeoutError:
            raise self._halted(Verdict.TIME_LIMIT, "it does not listen to the call it is given") from None
        except (BrokenPipeError, ConnectionResetError):
            return

    def answer_to(
        self,
        sending: Sending,
        watch: Stopwatch,
        serve: Serve | None = None,
        more: Callable[[], float] | None = None,
    ) -> bytes:
        """The payload of the answer to what was posted; raises as `ask` does."""
        try:
            payload = self._payload(sending, watch, more)
            while payload.startswith(_ASKS, len(sending.identity)):
                if serve is None:
                    raise self._broken("it asked what nobody offered to answer")
                started = time.monotonic()
                try:
                    answer = serve(unpack(payload))
                except BaseException:
                    self.stop()
                    raise
                watch.pause(time.monotonic() - started)
                self.post(pack({"order": "answer", **answer}))
                payload = self._payload(sending, watch, more)
        except WireError as error:
            raise self._broken(f"it sent {error}") from None
        self.call_cpu = watch.cpu()
        if not watch.short:
            self._idle += watch.idle()
            self._look(watch, more)
        if self.written() >= self.allowance.output_kb * 1024:
            raise self._flooded()
        return payload

    def _payload(self, sending: Sending, watch: Stopwatch, more: Callable[[], float] | None) -> bytes:
        size = HEADER.unpack(self._read(HEADER.size, watch, more))[0]
        if size > MAX_FRAME:
            raise WireError("a frame larger than any answer may be")
        payload = self._read(size, watch, more)
        if not payload.startswith(sending.identity):
            raise self._broken("it answered a question that was not asked")
        return payload

    def printed(self) -> str:
        """The tail of what was printed in `span`."""
        start, end = self.span
        written = self.written()
        end = written if end is None else min(end, written)
        shown = min(max(start, end - _TAIL_BYTES), end)
        text = os.pread(self._output.fileno(), end - shown, shown).decode("utf-8", "replace")
        return ("…" if shown > start else "") + text

    def _read(self, size: int, watch: Stopwatch, more: Callable[[], float] | None) -> bytes:
        """The next bytes of the stream; what came with them is kept for the next reading."""
        assert self._socket is not None
        received = self._received
        while len(received) < size:
            ready = select.select([self._socket], [], [], watch.wait())[0]
            if not ready or watch.due():
                self._look(watch, more)
            if not ready:
                continue
            try:
                chunk = self._socket.recv(min(max(size - len(received), _CHUNK_BYTES), 1 << 20))
            except ConnectionResetError:
                raise self._died() from None
            if not chunk:
                raise self._died()
            received += chunk
        with memoryview(received) as view:
            data = bytes(view[:size])
        del received[:size]
        return data

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

    def written(self) -> int:
        """How much the candidate has printed so far (bytes)."""
        return os.fstat(self._output.fileno()).st_size

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
        if self.written() >= self.allowance.output_kb * 1024:
            return self._flooded()
        status, peak = self.stop()
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL and peak > self.allowance.memory_mb * 1024:
            return Halted(Verdict.MEMORY_LIMIT, f"more than {self.allowance.memory_mb} MB")
        return Halted(Verdict.RUNTIME_ERROR, f"the process {_ending(status)}")


def printed_in(reply: dict[str, Any]) -> tuple[int, int] | None:
    """Where in the output lies what was printed during a call, by its answer; None where nothing was."""
    match reply.get("printed"):
        case [int(start), int(end)] if 0 <= start <= end:
            return start, end
        case _:
            return None


def printed_until(payload: bytes, before: int) -> int:
    """Where the output ends after an answer's call; `before` when that call printed nothing."""
    if b'"printed":[' not in payload[-_PRINTED_BYTES:]:
        return before
    try:
        span = printed_in(unpack(payload))
    except WireError:
        return before
    return before if span is None else span[1]


def _ending(status: int) -> str:
    if os.WIFSIGNALED(status):
        name = signal.Signals(os.WTERMSIG(status)).name
        return f"crashed ({name}{', often a recursion too deep' if name == 'SIGSEGV' else ''})"
    return f"left early (exit code {os.WEXITSTATUS(status)})"
