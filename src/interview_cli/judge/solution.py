"""What a hidden test holds as `solution`: looks like the learner's module, lives in the candidate."""

from __future__ import annotations

import weakref
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any, Literal

import msgspec

from interview_cli.judge.ahead import Ahead, Recorded
from interview_cli.judge.call import Again, Call, Refused, handle_in, overridden, raised, redirected
from interview_cli.judge.job import Job
from interview_cli.judge.link import Halted, Link, printed_in, printed_until
from interview_cli.judge.signature import Misfit, Signature, fit
from interview_cli.judge.telling import SHOWN, load_words, missing_words, sizes_words
from interview_cli.judge.text import escape
from interview_cli.judge.verdict import Verdict
from interview_cli.judge.watch import Watch
from interview_cli.judge.wire import HEADER, Decoder, Encoder, Opaque, WireError, unpack

_MOST_EXTENSION = 5
"""How many times its usual limit a call may get because the reference, too, is slow here."""

TIGHT_SECONDS, TIGHT_FACTOR = 0.02, 20
"""The limit of CPU time of a call where slowness only has to be told from an endless loop: this many
seconds, or times what the reference took."""

_WATCHED_ITEMS = 2000

_MOST_KEPT_BYTES = 8 * 2**20
"""How much of the answers to calls that were sent ahead is kept for the test that has to look at them."""


class Solution:
    """The learner's solution, called like the real thing: `solution(…)`, `solution.LRUCache(2).get(1)`."""

    def __init__(self, link: Link, signature: Signature, job: Job, driver: str, spare: Link, reference: str) -> None:
        self._link = link
        self._spare = spare
        self._signature = signature
        self._source = job.source
        self._tight = job.tight
        self._reference_source = reference
        self._functions: list[Callable[..., Any]] = []
        self._provided: dict[str, int] = {}
        self._obtained: deque[tuple[Call, bytes | Halted]] = deque()
        self._printed = 0
        self.recording: list[Call] | None = None
        self.watch: Watch | None = None
        self.meter: Literal["", "seconds", "bytes"] = ""
        """What the candidate is to measure of each call: its time, or the most memory at once."""
        self.metered: list[float] = []
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
        # Objects of an earlier candidate, when they go, must not take one of this one's with them.
        self._dropped = []
        try:
            reply = self._link.ask(self._load_order(self._source))
        except Halted as halted:
            raise Halted(halted.verdict, f"{halted.message} while the file was being loaded") from None
        if "error" in reply:
            memory = isinstance(reply["error"], dict) and reply["error"].get("memory") is True
            verdict = Verdict.MEMORY_LIMIT if memory else Verdict.COMPILE_ERROR
            raise Halted(verdict, load_words(reply["error"]))
        if "missing" in reply:
            raise Halted(Verdict.COMPILE_ERROR, missing_words(self._signature, reply.get("found")))
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
        usual = self._link.allowance
        link.allowance = msgspec.structs.replace(usual, cpu_seconds=cpu_seconds or usual.cpu_seconds)
        handles: dict[int, Any] = {}
        reply: dict[str, Any] = {}
        try:
            link.start()
            loaded = link.ask(self._load_order(self._reference_source if reference else self._source))
            if "loaded" not in loaded:
                return None
            for call in calls:
                reply = link.ask(redirected(call, handles))
                if call.handle is not None:
                    handles[call.handle] = handle_in(reply["value"])
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
        current.sent = last.sent or self._link.sent
        try:
            again = self.again([*calls, current], reference=True, cpu_seconds=_MOST_EXTENSION * limit)
        except Halted:
            return _MOST_EXTENSION * limit
        return limit if again is None else min(2 * again.cpu_seconds, _MOST_EXTENSION * limit)

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
        parts = sizes_words(order["args"], order["nodes"], names)
        if self._signature.is_class and len(self.calls) > 1:
            parts.append(f"call {len(self.calls):,} of the sequence")
        return f" ({', '.join(parts)})" if parts else ""

    def gives_again(self, recorded: Sequence[Recorded]) -> bool:
        """Whether the solution gives, call by call, what the reference gave when these calls were
        recorded. If not, the test that is run next gets the answers that were just given, those to
        calls sent ahead too, so that no candidate makes a call twice."""
        self._obtained.clear()
        if not recorded:
            return True
        if not self._link.alive:
            self.load()
        first, *rest = (each.payload for each in recorded)
        first = overridden(first, {"drop": self._dropped})
        self._dropped[:] = [each.name for each in recorded if each.name is not None]
        ahead = Ahead(self._link, [first, *rest], alone=bool(self._functions))
        same = True
        made: list[int | None] = []
        printed = self._link.written()
        self.begin()
        more = 0
        for each in recorded:
            if not same and not ahead.waiting:
                break
            if more > _MOST_KEPT_BYTES:
                # A fresh candidate does not remember what it was asked for in vain.
                self._link.stop()
                break
            if not self._signature.is_class:
                self.begin()
            self.calls.append(each.call)
            self._link.span = (printed, None)
            try:
                payload = ahead.answer(self._serve, *self._limit(each))
            except Halted as halted:
                self._obtained.append((each.call, halted))
                self._printed = printed
                same = False
                break
            self._obtained.append((each.call, payload))
            printed = printed_until(payload, printed)
            if same and not each.is_answered_by(payload):
                same = False
                ahead.stop()
                if self._signature.is_class and ahead.waiting:
                    # Calls that the test may not make have changed its objects: all is made anew.
                    self._link.stop()
                    self._obtained.clear()
                    break
            more += 0 if same else len(payload)
            made.append(each.handle_in(payload))
        self.begin()
        if same:
            self._obtained.clear()
            self._dropped += [handle for handle in made if handle is not None]
        return same

    def _limit(self, recorded: Recorded) -> tuple[Callable[[], float] | None, float | None]:
        """(who may extend the limit, another limit of CPU time than usual) for a call made again."""
        if not self._tight:
            return self.longer, None
        limit = max(TIGHT_SECONDS, TIGHT_FACTOR * recorded.cpu_seconds)
        return None, min(limit, self._link.allowance.cpu_seconds)

    def _number(self, function: Callable[..., Any]) -> int:
        # A later run may number its functions otherwise.
        self.recording = None
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
        if self.watch is not None:
            owner = None if target is None else target.owner
            self.watch.called(name, self._signature.bound(name, owner, arguments, keywords))
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
        if self.meter:
            order["meter"] = self.meter
        if self.watch is not None:
            self.watch.sent(order)
        reply = self._given_before(call, order)
        if reply is None:
            if not self._link.alive:
                self.load()
            order["drop"] = self._dropped.copy()
            self._dropped.clear()
            try:
                reply = self._link.ask(order, self._serve, self.longer)
            finally:
                call.sent = self._link.sent
        if self.watch is not None:
            self.watch.answered(reply)
        if self.meter:
            # For the learner's eyes only: what a candidate says of itself decides nothing.
            self.metered.append(_measure(reply.get("metered")))
        call.reply = reply
        call.cpu_seconds = self._link.call_cpu
        if self.recording is not None:
            self.recording.append(call)
        owner = target.owner if target is not None else None
        answer = self._answer(reply, encoder, arguments, self._signature.returns(name, owner), call, back)
        if not isinstance(answer, Instance):
            # An object knows its calls: one that stood there would live, here and in the candidate, for the whole run.
            call.answer, call.answered = answer, True
        return answer

    def _given_before(self, call: Call, order: dict[str, Any]) -> dict[str, Any] | None:
        """The answer to this very call that was obtained already; None when it has to be asked for."""
        if not self._obtained:
            return None
        recorded, answer = self._obtained.popleft()
        if not recorded.asks_the_same(order):
            # The test took another way; what was asked for in vain must not matter.
            self._obtained.clear()
            if not self._signature.is_class:
                self.load()
            return None
        call.sent = recorded.sent
        if isinstance(answer, Halted):
            self._link.span = (self._printed, None)
            raise answer
        try:
            reply = unpack(answer)
        except WireError as error:
            raise Halted(Verdict.RUNTIME_ERROR, f"the solution meddled with the judge: it sent {error}") from None
        self._link.span = printed_in(reply) or (0, 0)
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
            raise raised(reply["error"])
        if "unsendable" in reply:
            raise Refused(Verdict.WRONG_ANSWER, f"returned {escape(str(reply['unsendable']), SHOWN)}")
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


def reference_seconds(solution: Solution) -> float:
    """CPU seconds that the reference takes, in a candidate of its own, for the call made last.

    Raises ValueError when it cannot be asked, or is ended itself: the test is not fit for it.
    """
    try:
        again = solution.again(solution.calls, reference=True)
    except Halted as halted:
        raise ValueError(f"the reference: {halted.message}; choose smaller sizes") from None
    if again is None:
        raise ValueError("the time of calls that use functions of the test cannot be compared")
    return again.cpu_seconds


class Instance:
    """An object of one of the solution's classes, held in the candidate."""

    stays_in_the_candidate = True

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


def _measure(value: Any) -> float:
    """A figure from the candidate, taken for a float and nothing else."""
    return float(value) if type(value) in (int, float) and 0 <= value < 1e15 else 0.0


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
