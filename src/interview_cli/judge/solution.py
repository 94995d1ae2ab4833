"""What a hidden test holds as `solution`: looks like the learner's module, lives in the candidate."""

from __future__ import annotations

import json
import weakref
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import msgspec

from interview_cli.judge.job import Job
from interview_cli.judge.link import Halted, Link
from interview_cli.judge.signature import Misfit, Signature, fit
from interview_cli.judge.text import escape
from interview_cli.judge.verdict import Verdict
from interview_cli.judge.wire import HEADER, Decoder, Encoder, Opaque, WireError, unpack

_MOST_EXTENSION = 5
"""How many times its usual limit a call may get because the reference, too, is slow here."""

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
        return _handle(value)

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


class Solution:
    """The learner's solution, called like the real thing: `solution(…)`, `solution.LRUCache(2).get(1)`."""

    def __init__(self, link: Link, signature: Signature, job: Job, driver: str, spare: Link, reference: str) -> None:
        self._link = link
        self._spare = spare
        self._signature = signature
        self._source = job.source
        self._reference_source = reference
        self._functions: list[Callable[..., Any]] = []
        self._provided: dict[str, int] = {}
        self._obtained: deque[tuple[Call, dict[str, Any] | Halted]] = deque()
        self.recording: list[Call] | None = None
        self.notes: list[str] = []
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

    def provide(self, **functions: Callable[..., Any]) -> None:
        """Functions that the statement promises by name (`guess`, also as camelCase); a call of one is
        answered by the test's own function."""
        self._provided.update({name: self._number(function) for name, function in functions.items()})
        if self._link.alive:
            self._link.ask({"order": "provide", "names": self._provided})

    def load(self) -> None:
        """Starts a candidate with the solution. Raises Halted with compile_error when it does not load."""
        self._link.start()
        try:
            reply = self._link.ask(self._load_order(self._source))
        except Halted as halted:
            raise Halted(halted.verdict, f"{halted.message} while the file was being loaded") from None
        if "error" in reply:
            memory = isinstance(reply["error"], dict) and reply["error"].get("memory") is True
            verdict = Verdict.MEMORY_LIMIT if memory else Verdict.COMPILE_ERROR
            raise Halted(verdict, load_words(reply["error"]))
        if "missing" in reply:
            raise Halted(Verdict.COMPILE_ERROR, _missing_words(self._signature, reply.get("found")))
        if self._provided:
            self._link.ask({"order": "provide", "names": self._provided})

    def _load_order(self, source: str) -> dict[str, Any]:
        entry = self._signature.entry
        return {"order": "load", "source": source, "entry": entry, "node": self._node, "driver": self._driver}

    def again(self, calls: Sequence[Call], reference: bool = False, cpu_seconds: float | None = None) -> Again | None:
        """The same calls in a fresh candidate, by the solution or by the reference; None when they
        cannot be made again. Raises Halted when a call is ended."""
        if self._provided or any(b'{"f":' in call.sent for call in calls):
            return None
        link = self._spare
        if cpu_seconds is not None:
            link.allowance = msgspec.structs.replace(link.allowance, cpu_seconds=cpu_seconds)
        handles: dict[int, Any] = {}
        reply: dict[str, Any] = {}
        try:
            link.start()
            loaded = link.ask(self._load_order(self._reference_source if reference else self._source))
            if "loaded" not in loaded:
                return None
            for call in calls:
                reply = link.ask(_redirected(call, handles))
                if call.handle is not None:
                    handles[call.handle] = _handle(reply["value"])
            return Again(reply, link.call_cpu)
        except (WireError, KeyError, TypeError):
            return None
        finally:
            link.stop()

    def longer(self) -> float:
        """The limit of CPU time that the reference asks for on the calls made last: twice what it takes
        itself, here and now."""
        limit = self._link.allowance.cpu_seconds
        *calls, last = self.calls
        current = Call(last.name, last.target)
        current.sent = self._link.sent
        try:
            again = self.again([*calls, current], reference=True, cpu_seconds=_MOST_EXTENSION * limit)
        except Halted:
            return _MOST_EXTENSION * limit
        return limit if again is None else 2 * again.cpu_seconds

    def call_seconds(self) -> float:
        """CPU seconds of the call made last."""
        return self._link.call_cpu

    def size_words(self) -> str:
        """What the last call was given, by its sizes: ` (nums of 100,000 items)`."""
        call = self.calls[-1] if self.calls else None
        if call is None or not call.sent:
            return ""
        order = unpack(call.sent[HEADER.size :])
        names = [] if self._signature.is_class else self._signature.parameters()
        parts = [
            f"{names[index] if index < len(names) else 'an argument'} of {words}"
            for index, data in enumerate(order["args"])
            if (words := _size(data, order["nodes"]))
        ]
        if self._signature.is_class and len(self.calls) > 1:
            parts.append(f"call {len(self.calls):,} of the sequence")
        return f" ({', '.join(parts)})" if parts else ""

    def gives_again(self, recorded: Sequence[Call]) -> bool:
        """Whether the solution gives, call by call, what the reference gave when these calls were
        recorded. Up to the first that differs, the test that is run next gets the answers just given,
        so that no call is made twice."""
        self._obtained.clear()
        self.calls = []
        handles: dict[int, Any] = {}
        for call in recorded:
            if not self._link.alive:
                self.load()
            if not self._signature.is_class:
                self.calls = []
            self.calls.append(call)
            try:
                reply = self._link.ask(_redirected(call, handles), self._serve, self.longer)
            except Halted as halted:
                self._obtained.append((call, halted))
                return False
            self._obtained.append((call, reply))
            given, expected = {**reply, "id": None}, {**call.reply, "id": None}
            if call.handle is not None and _handle(reply.get("value")) is not None:
                handles[call.handle] = _handle(reply["value"])
                given["value"] = expected["value"]
            if given != expected:
                return False
        self._obtained.clear()
        self._dropped += [handle for handle in handles.values() if type(handle) is int]
        return True

    def _number(self, function: Callable[..., Any]) -> int:
        self._functions.append(function)
        return len(self._functions) - 1

    def _serve(self, request: dict[str, Any]) -> dict[str, Any]:
        """Answers the solution's call of a function that the test holds."""
        number = request.get("asks")
        if type(number) is not int or not 0 <= number < len(self._functions):
            raise WireError("a call of a function that was never given")
        try:
            decoder = Decoder(request.get("nodes"))
            arguments, keywords = decoder.decode(request.get("args")), decoder.decode(request.get("kwargs"))
        except (ValueError, IndexError, AttributeError):
            raise WireError("arguments that are none") from None
        if type(arguments) is not list or type(keywords) is not dict:
            raise WireError("arguments that are none")
        self.recording = None
        try:
            answer = self._functions[number](*arguments, **keywords)
        except TypeError as error:
            raise Refused(Verdict.RUNTIME_ERROR, f"called a function of the statement wrongly: {error}") from None
        encoder = Encoder()
        return {"value": encoder.encode(answer), "nodes": encoder.table()}

    def begin(self) -> None:
        """A new example: forgets the calls made so far."""
        self.calls = []

    def _perform(
        self, name: str, arguments: Sequence[Any], keywords: dict[str, Any], target: Instance | None = None
    ) -> Any:
        call = Call(name, None if target is None else target.handle)
        if target is not None:
            self.calls = target.calls
        elif not self._signature.is_class:
            self.calls = []
        self.calls.append(call)
        if not self._link.alive:
            self.load()
        encoder = Encoder(handle=_handle_of, function=self._number)
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
            "drop": [],
        }
        reply = self._given_before(call, order)
        if reply is None:
            order["drop"] = self._dropped.copy()
            self._dropped.clear()
            try:
                reply = self._link.ask(order, self._serve, self.longer)
            finally:
                call.sent = self._link.sent
        call.reply = reply
        if self.recording is not None:
            self.recording.append(call)
        owner = target.owner if target is not None else None
        call.answer = self._answer(reply, encoder, arguments, self._signature.returns(name, owner), call, back)
        call.answered = True
        return call.answer

    def _given_before(self, call: Call, order: dict[str, Any]) -> dict[str, Any] | None:
        """The answer to this very call that was obtained already; None when it has to be asked for."""
        if not self._obtained:
            return None
        recorded, reply = self._obtained.popleft()
        before = unpack(recorded.sent[HEADER.size :])
        if any(before[key] != order[key] for key in ("name", "args", "kwargs", "nodes", "back")):
            # The test took another way; what was asked for in vain must not matter.
            self._obtained.clear()
            self.load()
            return None
        call.sent = recorded.sent
        if isinstance(reply, Halted):
            raise reply
        return reply

    def _answer(
        self,
        reply: dict[str, Any],
        encoder: Encoder,
        arguments: Sequence[Any],
        kind: Any,
        call: Call,
        back: list[int],
    ) -> Any:
        if "error" in reply:
            raise _raised(reply["error"])
        if "unsendable" in reply:
            raise Refused(Verdict.WRONG_ANSWER, f"returned {escape(str(reply['unsendable']), _SHOWN)}")
        instance: list[Instance] = []

        may_be_object = self._signature.may_be_object(kind)

        def handle(number: int, type_name: str) -> Instance | Opaque:
            if not may_be_object:
                return Opaque(type_name)
            instance.append(Instance(self, number, call.name, [call]))
            return instance[-1]

        try:
            decoder = Decoder(reply.get("nodes"), encoder.nodes, handle)
            value = decoder.decode(reply.get("value"))
            for index, data in ((reply.get("args") or {}) if back else {}).items():
                if index not in map(str, back):
                    raise WireError("an argument that was not asked for")
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


def _handle(value: Any) -> int | None:
    """The handle in an encoded value; None where there is none."""
    body = value.get("h") if isinstance(value, dict) else None
    return body[0] if isinstance(body, list) and body and type(body[0]) is int else None


def _redirected(call: Call, handles: dict[int, Any]) -> bytes:
    """The call as it was sent, to the object that stands for its target now. In JSON the later of two
    equal keys holds."""
    payload = call.sent[HEADER.size :]
    if call.target is None:
        return payload[:-1] + b',"drop":[]}'
    return payload[:-1] + b',"drop":[],"target":' + json.dumps(handles[call.target]).encode() + b"}"


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
            return str(_raised(self.reply["error"]).args[-1]).splitlines()[0]
        try:
            decoder = Decoder(self.reply.get("nodes"), handle=lambda number, name: Opaque(name))
            return f"gives {shown(decoder.decode(self.reply.get('value')))}"
        except WireError:
            return "gives another answer"


def reference_seconds(solution: Solution) -> float:
    """CPU seconds that the reference takes, in a candidate of its own, for the call made last."""
    again = solution.again(solution.calls, reference=True)
    return 0.0 if again is None else again.cpu_seconds


def _outcome(reply: dict[str, Any]) -> dict[str, Any]:
    error = reply.get("error")
    return {**reply, "error": error.get("type") if isinstance(error, dict) else None}


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
        text = escape(repr(value), 10_000_000)
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
    if isinstance(error, dict) and error.get("memory") is True:
        return Halted(Verdict.MEMORY_LIMIT, "ran out of the memory a solution may use")
    if trace:
        words += "\n" + trace
    if variables := _variables(error):
        words += "\n" + variables
    return Refused(Verdict.RUNTIME_ERROR, words)


def _error_parts(error: Any) -> tuple[str, str, Any, str]:
    if not isinstance(error, dict):
        return "an exception", "", None, ""
    trace = error.get("trace")
    lines = [escape(str(line), 300) for line in trace[:14]] if isinstance(trace, list) else []
    line = error.get("line")
    return (
        escape(str(error.get("type", "")), 200) or "an exception",
        escape(str(error.get("message", "")), 1000),
        line if type(line) is int else None,
        "\n".join(lines),
    )


def _variables(error: Any) -> str:
    """The variables of the frame that failed: `with lo = 0, hi = 3`."""
    pairs = error.get("locals") if isinstance(error, dict) else None
    if not isinstance(pairs, list):
        return ""
    shown_pairs = [
        f"{escape(str(pair[0]), 60)} = {escape(str(pair[1]), 120)}"
        for pair in pairs[:8]
        if isinstance(pair, list) and len(pair) == 2
    ]
    return "with " + ", ".join(shown_pairs) if shown_pairs else ""


def _size(data: Any, nodes: Any) -> str:
    """The size of an argument as it was sent, when it is worth telling."""
    if isinstance(data, dict) and "n" in data:
        return f"{sum(len(group[2][1]) for group in nodes):,} nodes"
    if isinstance(data, dict) and len(data) == 1:
        data = next(iter(data.values()))
    if isinstance(data, str):
        return f"{len(data):,} characters"
    return f"{len(data):,} items" if isinstance(data, list) else ""


def load_words(error: Any) -> str:
    """Why a file did not load: the line, the exception, and for a syntax error the place."""
    name, message, line, _ = _error_parts(error)
    words = f"{name}: {message}" if message else name
    if line:
        words = f"line {line}: {words}"
    text = error.get("text") if isinstance(error, dict) else None
    column = error.get("column") if isinstance(error, dict) else None
    if isinstance(text, str) and text.strip():
        text = escape(text.rstrip("\n"), 300)
        words += f"\n  {text}"
        if type(column) is int and 0 < column <= len(text) + 1:
            words += f"\n  {' ' * (column - 1)}^"
    return words


def _missing_words(signature: Signature, found: Any) -> str:
    kind = "class" if signature.is_class else "function"
    names = ", ".join(escape(str(name), 60) for name in found) if isinstance(found, list) and found else "nothing"
    return f"the file defines no {kind} `{signature.entry}` (it defines {names}); keep the starter's name"
