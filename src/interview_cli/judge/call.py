"""One call of a solution: as it was sent, what it gave, and the same call made again elsewhere."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from interview_cli.judge.link import Halted
from interview_cli.judge.telling import raised_words, shown
from interview_cli.judge.verdict import Verdict
from interview_cli.judge.wire import HEADER, Decoder, Opaque, WireError, unpack


class Refused(Exception):
    """The solution raised, or returned what is no answer; the smallest such input is worth finding."""

    def __init__(self, verdict: Verdict, message: str) -> None:
        super().__init__(message)
        self.verdict = verdict
        self.message = message


class Call:
    """One call as it was made (`sent` is its frame), and the answer."""

    def __init__(self, name: str, target: int | None = None) -> None:
        self.name = name
        self.target = target
        self.sent = b""
        self.reply: dict[str, Any] = {}
        self.answer: Any = None
        self.answered = False

    @property
    def handle(self) -> int | None:
        """The handle of the object that the call gave, if it gave one."""
        value = self.reply.get("value")
        return handle_in(value)

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


def redirected(call: Call, handles: dict[int, Any]) -> bytes:
    """The call as it was sent, to the object that stands for its target now. In JSON the later of two
    equal keys holds."""
    payload = call.sent[HEADER.size :]
    if call.target is None:
        return payload[:-1] + b',"drop":[]}'
    return payload[:-1] + b',"drop":[],"target":' + json.dumps(handles[call.target]).encode() + b"}"


def raised(error: Any) -> BaseException:
    """The exception of an answer, as what a hidden test sees: Refused, or Halted when memory ran out."""
    if isinstance(error, dict) and error.get("memory") is True:
        return Halted(Verdict.MEMORY_LIMIT, "ran out of the memory a solution may use")
    return Refused(Verdict.RUNTIME_ERROR, raised_words(error))
