"""Inside a candidate: loads the learner's solution and performs the calls asked for."""

from __future__ import annotations

import json
import linecache
import os
import sys
import threading
import time
import traceback
from collections import deque
from collections.abc import Callable, Collection, Iterator
from typing import Any

from interview_cli.judge import prelude
from interview_cli.judge.node_table import changed
from interview_cli.judge.nodes import FIELDS, NODE_KINDS, ListNode, TreeNode
from interview_cli.judge.recording import NOTE, Recorder
from interview_cli.judge.sketch import sketches
from interview_cli.judge.wire import Decoder, Encoder, WireError, pack

RECURSION_LIMIT = 50_000
THREAD_STACK_BYTES = 4 * 2**20
SOLUTION_FILE = "solution.py"
DRIVER_FILE = "driver.py"
_TRACEBACK_HALF = 6
_ABSENT = object()
_NOT_WATCHED = frozenset({"n", "h", "f", "o", "a", "tensor"})
_EMPTY_BODY_BYTES = len((lambda: None).__code__.co_code)


class Performer:
    """The solution's namespace, and the objects of its classes that the tests hold."""

    def __init__(self, exchange: Callable[[bytes], dict[str, Any]]) -> None:
        self._exchange = exchange
        self._identity = ""
        self.namespace: dict[str, Any] = {}
        self.driver: dict[str, Any] = {}
        self.entry_point: Callable[..., Any] | None = None
        self.node_names: dict[str, type] = {"ListNode": ListNode, "TreeNode": TreeNode}
        self.entry = ""
        self.objects: dict[int, Any] = {}
        self.handles: dict[int, int] = {}
        self.last_handle = 0
        self._printed = 0

    def perform(self, order: dict[str, Any]) -> bytes:
        """One order, one frame. Whatever the solution raises becomes an error in the frame."""
        actions = {"load": self._load, "call": self._call, "provide": self._provide, "verify": self._verify}
        action = actions[order["order"]]
        self._identity = order["id"]
        before = self._printed
        try:
            reply = action(order)
        except WireError as error:
            reply = {"unsendable": str(error)}
        except BaseException as error:
            reply = {"error": _described(error)}
        _flush()
        self._printed = _written()
        if self._printed != before:
            reply["printed"] = [before, self._printed]
        try:
            return pack({"id": order["id"], **reply})
        except WireError as error:
            return pack({"id": order["id"], "unsendable": str(error)})

    def _opened(self, order: dict[str, Any]) -> bytes:
        """The source of the file to be executed, with a namespace made for it."""
        sys.setrecursionlimit(RECURSION_LIMIT)
        # Else a thread would reserve the main stack's size, which counts as the solution's memory.
        threading.stack_size(THREAD_STACK_BYTES)
        self.entry = order["entry"]
        if order["node"]:
            self.node_names["Node"] = NODE_KINDS[order["node"]]
        source: bytes = order["source"].encode("latin-1")
        text = source.decode("utf-8-sig", "replace")
        linecache.cache[SOLUTION_FILE] = (len(text), None, text.splitlines(keepends=True), SOLUTION_FILE)
        module = type(sys)("solution")
        sys.modules["solution"] = module
        self.namespace = vars(module)
        self.namespace.update(__builtins__=prelude.as_builtins(order["node"]), __file__=SOLUTION_FILE)
        return source

    def _load(self, order: dict[str, Any]) -> dict[str, Any]:
        source = self._opened(order)
        given = dict(self.namespace)
        exec(compile(source, SOLUTION_FILE, "exec", dont_inherit=True), self.namespace)
        shared = prelude.as_builtins(order["node"])
        own = [
            name
            for name, value in self.namespace.items()
            if value is not given.get(name, _ABSENT) and value is not shared.get(name, _ABSENT)
        ]
        self.entry_point = self._entry_point(own)
        self.driver = {"__builtins__": shared, "solution": _AsInTests(self), "__name__": "driver"}
        exec(compile(order["driver"], DRIVER_FILE, "exec", dont_inherit=True), self.driver)
        public = [name for name in own if not name.startswith("_")]
        return {"missing": self.entry, "found": public[:20]} if self.entry_point is None else {"loaded": True}

    def _verify(self, order: dict[str, Any]) -> dict[str, Any]:
        """Runs a snippet for the numbers that it computes."""
        recorder = Recorder()
        tree = recorder.prepared(self._opened(order), SOLUTION_FILE)
        self.namespace[NOTE] = recorder.note
        exec(compile(tree, SOLUTION_FILE, "exec", dont_inherit=True), self.namespace)
        return {"numbers": recorder.report(self.namespace)}

    def _entry_point(self, own: list[str]) -> Callable[..., Any] | None:
        found = self.namespace.get(spelled(self.entry, own) or "")
        solution = self.namespace.get("Solution")
        if callable(found) and not (isinstance(solution, type) and _is_untouched(found)):
            return found  # type: ignore[no-any-return]
        if not isinstance(solution, type):
            return None
        methods = [name for name in dir(solution) if not name.startswith("_")]
        method = spelled(self.entry, methods)
        if method is not None:
            return _method(solution, method)
        return _method(solution, methods[0]) if len(methods) == 1 else None

    def _call(self, order: dict[str, Any]) -> dict[str, Any]:
        for handle in order["drop"]:
            dropped = self.objects.pop(handle, None)
            if handle > 0:
                self.handles.pop(id(dropped), None)
        received = Decoder(order["nodes"], handle=lambda number, _: self.objects[number], function=self._function)
        before = json.dumps(order["args"]) if order["watch"] else ""
        arguments = received.decode(order["args"])
        keywords = received.decode(order["kwargs"])
        function, metered = self._target(order), None
        if "meter" in order:
            value, metered = _METERS[order["meter"]](function, arguments, keywords)
        else:
            value = function(*arguments, **keywords)
        encoder = Encoder(received.nodes, self._handle_of, self._node_kind, borders=received.borders)
        reply: dict[str, Any] = {"value": encoder.encode(value)}
        if metered is not None:
            reply["metered"] = metered
        if "as" in order and self._handle_of(value) is not None:
            # Calls that are sent ahead know what this one gives by a number of their own.
            self.objects[order["as"]] = value
        if order["back"]:
            reply["args"] = {str(index): encoder.encode(arguments[index]) for index in order["back"]}
        if order["watch"]:
            reply["changed"] = self._changed(json.loads(before), arguments)
        nodes_travel = order["back"] or len(encoder.nodes) > len(received.nodes) or _holds_node(reply["value"])
        reply["nodes"] = changed(encoder.table(), order["nodes"]) if nodes_travel else []
        return reply

    def _provide(self, order: dict[str, Any]) -> dict[str, Any]:
        """Functions of the tests that the statement promises by name, such as `guess`."""
        for name, number in order["names"].items():
            function = self._function(number)
            self.namespace.update({name: function, camel(name): function})
        return {"provided": True}

    def _function(self, number: int) -> Callable[..., Any]:
        """A stand-in for a function that the tests hold: a call of it is answered there."""

        def ask(*arguments: Any, **keywords: Any) -> Any:
            encoder = Encoder(node_kind=self._node_kind)
            request = {
                "id": self._identity,
                "asks": number,
                "args": encoder.encode(list(arguments)),
                "kwargs": encoder.encode(keywords),
                "nodes": encoder.table(),
            }
            answer = self._exchange(pack(request))
            return Decoder(answer["nodes"]).decode(answer["value"])

        return ask

    def _target(self, order: dict[str, Any]) -> Callable[..., Any]:
        if order["target"] is not None:
            return _attribute(self.objects[order["target"]], order["name"])
        if order["name"] == self.entry and self.entry_point is not None:
            return self.entry_point
        driver = self.driver.get(order["name"])
        if callable(driver) and getattr(driver, "__module__", None) == "driver":
            return driver  # type: ignore[no-any-return]
        found = self.namespace.get(order["name"])
        if not callable(found):
            found = self.namespace.get(spelled(order["name"], self.namespace) or "")
        if callable(found):
            return found  # type: ignore[no-any-return]
        raise AttributeError(f"the solution has no `{order['name']}`")

    def _changed(self, before: list[Any], arguments: list[Any]) -> list[int]:
        """The arguments (plain data only) that are not what they were."""
        changed = []
        for index, (data, argument) in enumerate(zip(before, arguments, strict=True)):
            if type(data) is list or (type(data) is dict and not _NOT_WATCHED & data.keys()):
                try:
                    if Encoder(handle=lambda value: -1).encode(argument) != data:
                        changed.append(index)
                except WireError:
                    changed.append(index)
        return changed

    def _handle_of(self, value: Any) -> int | None:
        if type(value).__module__ != "solution":
            return None
        if id(value) not in self.handles:
            self.last_handle += 1
            self.handles[id(value)] = self.last_handle
            self.objects[self.last_handle] = value
        return self.handles[id(value)]

    def _node_kind(self, value: Any) -> type | None:
        kind = type(value)
        if kind in FIELDS:
            return kind
        return self.node_names.get(kind.__name__) if kind.__module__ == "solution" else None


class _AsInTests:
    """The solution as a driver holds it: `solution(…)` and `solution.Name`, as in the hidden tests."""

    def __init__(self, performer: Performer) -> None:
        self._performer = performer

    def __call__(self, *arguments: Any, **keywords: Any) -> Any:
        assert self._performer.entry_point is not None
        return self._performer.entry_point(*arguments, **keywords)

    def __getattr__(self, name: str) -> Any:
        namespace = self._performer.namespace
        return namespace[spelled(name, namespace) or name]


def _seconds(function: Callable[..., Any], arguments: list[Any], keywords: dict[str, Any]) -> tuple[Any, float]:
    """What the call gives, an iterator with all that it gives, and how long it took."""
    # By the wall: the CPU clock of a process goes in steps of 10 ms on some machines.
    started = time.perf_counter()
    value = _whole(function(*arguments, **keywords))
    return value, time.perf_counter() - started


def _bytes(function: Callable[..., Any], arguments: list[Any], keywords: dict[str, Any]) -> tuple[Any, float]:
    """What the call gives, and the most memory that it took at once."""
    import tracemalloc

    tracemalloc.start()
    try:
        value = _whole(function(*arguments, **keywords))
        return value, float(tracemalloc.get_traced_memory()[1])
    finally:
        tracemalloc.stop()


_METERS = {"seconds": _seconds, "bytes": _bytes}


def _whole(value: Any) -> Any:
    return list(value) if isinstance(value, Iterator) else value


def camel(name: str) -> str:
    """two_sum → twoSum."""
    first, *rest = name.split("_")
    return first + "".join(word[:1].upper() + word[1:] for word in rest)


def spelled(name: str, names: Collection[str]) -> str | None:
    """How `name` stands among the names: so, in camelCase (is_valid → isValid), or with acronyms in
    capitals (is_bst → isBST)."""
    for spelling in (name, camel(name)):
        if spelling in names:
            return spelling
    flat = name.replace("_", "").lower()
    return next((each for each in names if not each.startswith("_") and each.replace("_", "").lower() == flat), None)


def _method(solution: type, name: str) -> Callable[..., Any]:
    """The method on a fresh instance each call, as LeetCode does it."""
    return lambda *arguments, **keywords: getattr(solution(), name)(*arguments, **keywords)


def _is_untouched(function: Any) -> bool:
    """Whether this is a starter left as it was, above a pasted `class Solution`: a docstring or `...`."""
    code = getattr(function, "__code__", None)
    return code is not None and not code.co_names and len(code.co_code) <= _EMPTY_BODY_BYTES


def _attribute(target: Any, name: str) -> Callable[..., Any]:
    if not hasattr(target, name):
        name = spelled(name, dir(target)) or name
    return getattr(target, name)  # type: ignore[no-any-return]


def _holds_node(data: Any) -> bool:
    if type(data) is dict:
        return "n" in data or any(_holds_node(part) for part in data.values())
    return type(data) is list and any(type(part) in (list, dict) and _holds_node(part) for part in data)


def _described(error: BaseException) -> dict[str, Any]:
    """The exception as plain data: type, words, line in the solution, shortened traceback."""
    try:
        words = str(error)
    except BaseException:
        words = ""
    first, last, hidden, variables = _own_frames(error)
    trace = [_frame_words(*frame) for frame in first]
    trace += [f"… {hidden:,} more calls …"] if hidden else []
    trace += [_frame_words(*frame) for frame in last]
    described: dict[str, Any] = {
        "type": type(error).__name__[:200],
        "message": words[:2000],
        "line": [*first, *last][-1][1] if first else None,
        "trace": [line[:300] for line in trace],
        "locals": sketches(variables),
        "memory": isinstance(error, MemoryError),
    }
    if isinstance(error, SyntaxError) and error.filename == SOLUTION_FILE:
        described |= {"line": error.lineno, "column": error.offset, "text": (error.text or "")[:300]}
        described["message"] = str(error.msg)[:2000]
        described["syntax"] = True
    return described


def _own_frames(
    error: BaseException,
) -> tuple[list[tuple[str, int]], list[tuple[str, int]], int, dict[str, Any]]:
    """The solution's frames of the traceback as (function, line): the first few, the last few, how
    many lie between (a recursion may have tens of thousands), and the variables of the last."""
    variables: dict[str, Any] = {}
    first: list[tuple[str, int]] = []
    last: deque[tuple[str, int]] = deque(maxlen=_TRACEBACK_HALF)
    hidden = 0
    for frame, line in traceback.walk_tb(error.__traceback__):
        if frame.f_code.co_filename != SOLUTION_FILE:
            continue
        variables = {} if frame.f_code.co_name == "<module>" else frame.f_locals
        if len(first) < _TRACEBACK_HALF:
            first.append((frame.f_code.co_name, line))
        else:
            hidden += len(last) == _TRACEBACK_HALF
            last.append((frame.f_code.co_name, line))
    return first, list(last), hidden, variables


def _frame_words(name: str, line: int) -> str:
    return f"line {line}, in {name}: {linecache.getline(SOLUTION_FILE, line).strip()}"


def _flush() -> None:
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BaseException:
            os.write(2, b"")


def _written() -> int:
    try:
        return os.fstat(1).st_size
    except OSError:
        return 0
