"""One call of a solution: as it was sent, what it gave, and the same call made again elsewhere."""

from __future__ import annotations

import json
import re
from typing import Any, NamedTuple

from interview_cli.judge.link import Halted
from interview_cli.judge.telling import raised_words, shown
from interview_cli.judge.verdict import Verdict
from interview_cli.judge.wire import HEADER, Decoder, Opaque, WireError, unpack

HANDLE = re.compile(rb'\{"h":\[(\d+),')
"""A handle in a frame; in a text of the solution's the quotes are escaped."""


class Refused(Exception):
    """The solution raised, or returned what is no answer; the smallest such input is worth finding."""

    def __init__(self, verdict: Verdict, message: str) -> None:
        super().__init__(message)
        self.verdict = verdict
        self.message = message


class Call:
    """One call as it was made (`sent` is its frame), the answer, and the CPU time it took (seconds)."""

    def __init__(self, name: str, target: int | None = None) -> None:
        self.name = name
        self.target = target
        self.sent = b""
        self.reply: dict[str, Any] = {}
        self.answer: Any = None
        self.answered = False
        self.cpu_seconds = 0.0

    @property
    def handle(self) -> int | None:
        """The handle of the object that the call gave, if it gave one."""
        value = self.reply.get("value")
        return handle_in(value)

    def asks_the_same(self, order: dict[str, Any]) -> bool:
        """Whether this call was sent by such an order, to whichever objects."""
        before = unpack(self.sent[HEADER.size :])
        return all(_anonymous(before[key]) == _anonymous(order[key]) for key in _ASKED)

    def words(self) -> str:
        """The call as one would type it, with the arguments as they were before it ran."""
        if not self.sent:
            return f"{self.name}(…)"
        order = unpack(self.sent[HEADER.size :])
        decoder = Decoder(order["nodes"], (), lambda number, name: Opaque(name), lambda number: Opaque("function"))
        parts = [shown(argument) for argument in decoder.decode(order["args"])]
        keywords = decoder.decode(order["kwargs"])
        parts += [f"{key}={shown(value)}" for key, value in keywords.items()]
        return f"{self.name}({', '.join(parts)})"


class Again(NamedTuple):
    """What the last of some calls gave when they were made again, and the CPU time it took (seconds)."""

    reply: dict[str, Any]
    cpu_seconds: float

    def differs(self, call: Call) -> bool:
        """Whether the call had another outcome the first time."""
        return any(_outcome(self.reply).get(key) != _outcome(call.reply).get(key) for key in ("value", "args", "error"))

    def words(self) -> str:
        """What it gave, as a literal."""
        if "error" in self.reply:
            return raised_words(self.reply["error"]).splitlines()[0]
        try:
            decoder = Decoder(self.reply.get("nodes"), handle=lambda number, name: Opaque(name))
            return f"gives {shown(decoder.decode(self.reply.get('value')))}"
        except WireError:
            return "gives another answer"


def _outcome(reply: dict[str, Any]) -> dict[str, Any]:
    error = reply.get("error")
    return {**reply, "error": error.get("type") if isinstance(error, dict) else None}


def handle_in(value: Any) -> int | None:
    """The handle in an encoded value; None where there is none."""
    body = value.get("h") if isinstance(value, dict) else None
    return body[0] if isinstance(body, list) and body and type(body[0]) is int else None


def overridden(payload: bytes, changed: dict[str, Any]) -> bytes:
    """The order with other entries. In JSON the later of two equal keys holds."""
    return payload[:-1] + b"," + json.dumps(changed, separators=(",", ":")).encode()[1:]


def redirected(call: Call, handles: dict[int, Any]) -> bytes:
    """The call as it was sent, to the object that stands for its target now. Raises KeyError for an
    object that none of the calls has given."""
    payload = HANDLE.sub(lambda found: b'{"h":[%d,' % handles[int(found[1])], call.sent[HEADER.size :])
    changed: dict[str, Any] = {"drop": []}
    if call.target is not None:
        changed["target"] = handles[call.target]
    return overridden(payload, changed)


_ASKED = ("name", "args", "kwargs", "nodes", "back")


def _anonymous(data: Any) -> bytes:
    return HANDLE.sub(b'{"h":[0,', json.dumps(data, separators=(",", ":")).encode())


def raised(error: Any) -> BaseException:
    """The exception of an answer, as what a hidden test sees: Refused, or Halted when memory ran out."""
    if isinstance(error, dict) and error.get("memory") is True:
        return Halted(Verdict.MEMORY_LIMIT, "ran out of the memory a solution may use")
    return Refused(Verdict.RUNTIME_ERROR, raised_words(error))
