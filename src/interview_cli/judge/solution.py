"""What a hidden test holds as `solution`: looks like the learner's module, lives in the candidate."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from typing import Any

from interview_cli.judge.job import Job
from interview_cli.judge.link import Halted, Link, escape
from interview_cli.judge.signature import Misfit, Signature, fit
from interview_cli.judge.verdict import Verdict
from interview_cli.judge.wire import HEADER, Decoder, Encoder, Opaque, WireError, unpack

_WATCHED_ITEMS = 2000
_SHOWN = 300
_SHOWN_START = 60
_SHOWN_END = 30


class Refused(Exception):
    """The solution raised, or returned what is no answer; the smallest such input is worth finding."""

    def __init__(self, verdict: Verdict, message: str) -> None:
        super().__init__(message)
        self.verdict = verdict
        self.message = message


class Call:
    """One call as it was made (`sent` is its frame), and the answer."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.sent = b""
        self.answer: Any = None
        self.answered = False

    def words(self) -> str:
        """The call as one would type it, with the arguments as they were before it ran."""
        if not self.sent:
            return f"{self.name}(…)"
        order = unpack(self.sent[HEADER.size :])
        decoder = Decoder(order["nodes"], handle=lambda number: Opaque("object"))
        parts = [shown(argument) for argument in decoder.decode(order["args"])]
        keywords = decoder.decode(order["kwargs"])
        parts += [f"{key}={shown(value)}" for key, value in keywords.items()]
        return f"{self.name}({', '.join(parts)})"


class Solution:
    """The learner's solution, called like the real thing: `solution(…)`, `solution.LRUCache(2).get(1)`."""

    def __init__(self, link: Link, signature: Signature, job: Job, driver: str) -> None:
        self._link = link
        self._signature = signature
        self._source = job.source
        self._node = job.node
        self._driver = driver
        parameters = [] if signature.is_class else signature.parameters()
        self._back = [parameters.index(name) for name in job.mutates if name in parameters]
        self._free = {parameters.index(name) for name in job.may_change if name in parameters}
        self._dropped: list[int] = []
        self.calls: list[Call] = []
        self.changed = False

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        return self._perform(self._signature.entry, arguments, keywords)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *arguments, **keywords: self._perform(name, arguments, keywords)

    def load(self) -> None:
        """Starts a candidate with the solution. Raises Halted with compile_error when it does not load."""
        self._link.start()
        order = {"order": "load", "source": self._source, "entry": self._signature.entry, "node": self._node}
        order["driver"] = self._driver
        try:
            reply = self._link.ask(order)
        except Halted as halted:
            raise Halted(halted.verdict, f"{halted.message} while the file was being loaded") from None
        if "error" in reply:
            raise Halted(Verdict.COMPILE_ERROR, load_words(reply["error"]))
        if "missing" in reply:
            raise Halted(Verdict.COMPILE_ERROR, _missing_words(self._signature, reply.get("found")))

    def begin(self) -> None:
        """A new test or example: forgets the calls made so far."""
        self.calls = []

    def _perform(
        self, name: str, arguments: Sequence[Any], keywords: dict[str, Any], target: Instance | None = None
    ) -> Any:
        call = Call(name)
        if target is not None:
            self.calls = target.calls
        elif not self._signature.is_class:
            self.calls = []
        self.calls.append(call)
        if not self._link.alive:
            self.load()
        encoder = Encoder(handle=_handle_of)
        back = self._back if target is None else []
        order = {
            "order": "call",
            "target": target.handle if target is not None else None,
            "name": name,
            "args": encoder.encode(list(arguments)),
            "kwargs": encoder.encode(keywords),
            "nodes": encoder.table(),
            "back": back,
            "watch": not back and _small(arguments),
            "drop": self._dropped.copy(),
        }
        self._dropped.clear()
        try:
            reply = self._link.ask(order)
        finally:
            call.sent = self._link.sent
        owner = target.owner if target is not None else None
        call.answer = self._answer(reply, encoder, arguments, self._signature.returns(name, owner), call, name)
        call.answered = True
        return call.answer

    def _answer(
        self, reply: dict[str, Any], encoder: Encoder, arguments: Sequence[Any], kind: Any, call: Call, name: str
    ) -> Any:
        if "error" in reply:
            raise _raised(reply["error"])
        if "unsendable" in reply:
            raise Refused(Verdict.WRONG_ANSWER, f"returned {escape(str(reply['unsendable']))[:_SHOWN]}")
        instance: list[Instance] = []

        def handle(number: int) -> Instance:
            instance.append(Instance(self, number, name, [call]))
            return instance[-1]

        try:
            decoder = Decoder(reply.get("nodes"), encoder.nodes, handle)
            value = decoder.decode(reply.get("value"))
            for index, data in (reply.get("args") or {}).items():
                _update(arguments[int(index)], decoder.decode(data))
        except (WireError, ValueError, IndexError, AttributeError) as error:
            raise Halted(Verdict.RUNTIME_ERROR, f"the solution meddled with the judge: it sent {error}") from None
        changed = reply.get("changed")
        if isinstance(changed, list) and any(type(each) is int and each not in self._free for each in changed):
            self.changed = True
        if isinstance(value, Instance):
            return value
        try:
            return fit(value, kind)
        except Misfit as misfit:
            raise Refused(Verdict.WRONG_ANSWER, str(misfit)) from None


class Instance:
    """An object of one of the solution's classes, held in the candidate."""

    def __init__(self, solution: Solution, handle: int, owner: str, calls: list[Call]) -> None:
        self.handle = handle
        self.owner = owner
        self.calls = calls
        self._solution = solution
        weakref.finalize(self, solution._dropped.append, handle)

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)
        return lambda *arguments, **keywords: self._solution._perform(name, arguments, keywords, self)


def _handle_of(value: Any) -> int | None:
    return value.handle if isinstance(value, Instance) else None


def _update(mine: Any, theirs: Any) -> None:
    """The tester's own list, dict or set becomes what the solution made of it."""
    if type(mine) is list and type(theirs) is list:
        mine[:] = theirs
    elif type(mine) in (dict, set) and type(theirs) is type(mine):
        mine.clear()
        mine.update(theirs)


def _small(arguments: Sequence[Any]) -> bool:
    return sum(len(argument) for argument in arguments if type(argument) in (list, dict, set)) <= _WATCHED_ITEMS


def shown(value: Any) -> str:
    """A value as a literal; a long one is shortened in the middle and its length is told."""
    try:
        text = escape(repr(value))
    except Exception as error:
        # A node whose neighbours are no nodes cannot be drawn.
        return f"a broken {type(value).__name__} ({type(error).__name__}: {escape(str(error))})"
    if len(text) <= _SHOWN:
        return text
    size = f" ({len(value):,} items)" if isinstance(value, list | tuple | set | dict) else ""
    size = f" ({len(value):,} characters)" if isinstance(value, str) else size
    return f"{text[:_SHOWN_START]} … {text[-_SHOWN_END:]}{size}"


def _raised(error: Any) -> BaseException:
    name, message, line, trace = _error_parts(error)
    words = f"raised {name}: {message}" if message else f"raised {name}"
    if line:
        words += f" (line {line})"
    if name == "MemoryError":
        return Halted(Verdict.MEMORY_LIMIT, "ran out of the memory a solution may use")
    if trace:
        words += "\n" + trace
    return Refused(Verdict.RUNTIME_ERROR, words)


def _error_parts(error: Any) -> tuple[str, str, Any, str]:
    if not isinstance(error, dict):
        return "an exception", "", None, ""
    trace = error.get("trace")
    lines = [escape(str(line)) for line in trace[:14]] if isinstance(trace, list) else []
    line = error.get("line")
    return (
        escape(str(error.get("type", "")))[:200] or "an exception",
        escape(str(error.get("message", "")))[:1000],
        line if type(line) is int else None,
        "\n".join(lines),
    )


def load_words(error: Any) -> str:
    """Why a file did not load: the line, the exception, and for a syntax error the place."""
    name, message, line, _ = _error_parts(error)
    words = f"{name}: {message}" if message else name
    if line:
        words = f"line {line}: {words}"
    text = error.get("text") if isinstance(error, dict) else None
    column = error.get("column") if isinstance(error, dict) else None
    if isinstance(text, str) and text.strip():
        text = escape(text.rstrip("\n"))
        words += f"\n  {text}"
        if type(column) is int and 0 < column <= len(text) + 1:
            words += f"\n  {' ' * (column - 1)}^"
    return words


def _missing_words(signature: Signature, found: Any) -> str:
    kind = "class" if signature.is_class else "function"
    names = ", ".join(escape(str(name))[:60] for name in found) if isinstance(found, list) and found else "nothing"
    return f"the file defines no {kind} `{signature.entry}` (it defines {names}); keep the starter's name"
