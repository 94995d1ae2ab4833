"""Recorded calls made again, several sent before the answer to the first has come.

A call that takes a microsecond costs a hundred when two processes wait for each other; so the
candidate always finds the next ones waiting. Each is still answered, timed and limited by itself.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from interview_cli.judge.call import HANDLE, Call, handle_in, overridden
from interview_cli.judge.link import IDENTITY_BYTES, Link, Sending, Serve
from interview_cli.judge.wire import HEADER, WireError, unpack

_MOST_CALLS = 64
_MOST_BYTES = 1 << 15
"""What is under way at once; it has to fit into the socket, for neither side may wait for the other
to read."""


class Recorded(NamedTuple):
    """A call that was made with the reference. In `payload` the objects that earlier calls gave go by
    numbers of their own (`name`: this call's), known before any of them is made; `answer` is the
    reference's, as text, and `cpu_seconds` what it took."""

    call: Call
    payload: bytes
    answer: bytes
    name: int | None
    cpu_seconds: float

    @classmethod
    def of(cls, call: Call) -> Recorded:
        """The call with its answer."""
        name = None if call.handle is None else -call.handle
        changed: dict[str, Any] = {"drop": []}
        if name is not None:
            changed["as"] = name
        if call.target is not None:
            changed["target"] = -call.target
        payload = HANDLE.sub(rb'{"h":[-\1,', call.sent[HEADER.size :])
        return cls(call, overridden(payload, changed), _text(call.reply), name, call.cpu_seconds)

    def handle_in(self, payload: bytes) -> int | None:
        """The handle of the object that an answer gives where the reference gave one."""
        if self.name is None:
            return None
        try:
            return handle_in(unpack(payload).get("value"))
        except WireError:
            return None

    def is_answered_by(self, payload: bytes) -> bool:
        """Whether an answer is the reference's. As texts: 2.0 is not 2, and True is not 1."""
        if payload.endswith(self.answer) and len(payload) == IDENTITY_BYTES + len(self.answer):
            return True
        try:
            reply = unpack(payload)
        except WireError:
            return False
        if self.name is not None and handle_in(reply.get("value")) is not None:
            reply["value"] = self.call.reply["value"]
        return _text(reply) == self.answer


class Ahead:
    """Makes calls in their order; `answer` gives the answers one by one."""

    def __init__(self, link: Link, payloads: Iterable[bytes], alone: bool) -> None:
        self._link = link
        self._payloads = deque(payloads)
        self._most = 1 if alone else _MOST_CALLS
        self._under_way: deque[Sending] = deque()
        self._bytes = 0
        link.expect_silence()

    @property
    def waiting(self) -> bool:
        """Whether an answer is still to come."""
        return bool(self._under_way)

    def stop(self) -> None:
        """Sends no more."""
        self._payloads.clear()

    def answer(self, serve: Serve, more: Callable[[], float] | None, limit: float | None = None) -> bytes:
        """The payload of the next answer; `limit` is another limit of CPU time (seconds) for it. Raises
        Halted when that call was ended."""
        watch = self._link.watch(limit)
        if len(self._under_way) <= self._most // 2:
            self._send()
        sending = self._under_way.popleft()
        self._bytes -= len(sending.frame)
        self._link.sent = sending.frame
        return self._link.answer_to(sending, watch, serve, more)

    def _send(self) -> None:
        frames: list[bytes] = []
        while self._payloads and len(self._under_way) < self._most:
            if self._under_way and self._bytes + len(self._payloads[0]) > _MOST_BYTES:
                break
            sending = Sending.of(self._payloads.popleft())
            self._under_way.append(sending)
            self._bytes += len(sending.frame)
            frames.append(sending.frame)
        if frames:
            self._link.post(b"".join(frames))


def _text(reply: dict[str, Any]) -> bytes:
    kept = {key: value for key, value in reply.items() if key not in ("id", "printed")}
    return json.dumps(kept, separators=(",", ":")).encode()[1:]
