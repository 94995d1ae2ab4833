"""A zygote whose candidates say what Hypothesis made up, and the strategies for what they say."""

from __future__ import annotations

import base64
import json
import select
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from interview_cli.judge.wire import HEADER, MAX_FRAME, pack, receive, unpack


@dataclass(frozen=True)
class Lie:
    """One frame: a payload or a message (which gets the right id), with a length that may be wrong,
    cut short, followed by more; the candidate closes its end after the last one unless it `stays`."""

    said: bytes | dict[str, Any]
    length: int | None = None
    cut: int | None = None
    more: bytes = b""
    stays: bool = False

    def frame(self, identity: str) -> bytes:
        said = self.said
        payload = said if isinstance(said, bytes) else _json({"id": identity, **said})
        size = len(payload) if self.length is None else self.length
        return (HEADER.pack(size) + payload)[: self.cut] + self.more


def _json(message: dict[str, Any]) -> bytes:
    """As an honest candidate writes it, but of any size."""
    return json.dumps(message, separators=(",", ":")).encode()


class LyingZygote:
    """Answers spawn and end orders on `control` like the real one, with `pid` as every candidate's."""

    def __init__(self, pid: int) -> None:
        self.control, self._theirs = socket.socketpair()
        self._pid = pid
        self._script: list[Lie] = []
        self._at_load = False
        self._identity = ""
        self._candidate: socket.socket | None = None
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def perform(self, script: list[Lie], at_load: bool) -> None:
        """What the next candidates say, one lie an order; `at_load` to the order to load as well."""
        self._script = list(script)
        self._at_load = at_load

    def close(self) -> None:
        self.control.close()
        self._thread.join(5)
        self._theirs.close()

    def _serve(self) -> None:
        lines: list[socket.socket] = []
        while True:
            watched = [self._theirs, *lines, *([self._candidate] if self._candidate else [])]
            ready = select.select(watched, [], [])[0]
            if self._candidate in ready:
                self._answer(self._candidate)
            elif self._theirs in ready:
                message, descriptors, _, _ = socket.recv_fds(self._theirs, 1, 1)
                if not message:
                    self._leave()
                    for line in lines:
                        line.close()
                    return
                lines.append(socket.socket(fileno=descriptors[0]))
            elif not self._obeyed(line := ready[0]):
                lines.remove(line)
                line.close()

    def _obeyed(self, line: socket.socket) -> bool:
        message, descriptors, _, _ = socket.recv_fds(line, 4096, 2)
        if not message:
            return False
        self._leave()
        if unpack(message)["order"] == "spawn":
            link, output = descriptors
            socket.close(output)
            self._candidate = socket.socket(fileno=link)
            line.sendall(f"{self._pid}\n".encode())
        else:
            line.sendall(b"0 0\n")
        return True

    def _answer(self, candidate: socket.socket) -> None:
        with suppress(OSError):
            payload = receive(candidate)
            if payload is not None:
                order = unpack(payload)
                self._identity = order.get("id", self._identity)
                if order["order"] in ("load", "provide") and not self._at_load:
                    candidate.sendall(pack({"id": self._identity, "loaded": True}))
                    return
                if self._script:
                    lie = self._script.pop(0)
                    candidate.sendall(lie.frame(self._identity))
                    if self._script or lie.stays:
                        return
        self._leave()

    def _leave(self) -> None:
        if self._candidate is not None:
            self._candidate.close()
            self._candidate = None


_short = st.text(max_size=6)
_ints = st.integers(-3, 9) | st.integers() | st.sampled_from([2**31, 2**63, -(2**70), 10**30])
_scalars = st.none() | st.booleans() | _ints | st.floats() | _short
_texts = _short | st.sampled_from(["ff", "zz", "-1f", "0x", "00ff", " 1", "1_0", ""])
_arrays = st.tuples(
    st.sampled_from(["<i8", "<f4", "|b1", "O", "<U2", "i99", "torch.float32"]) | _short,
    st.lists(st.integers(-1, 4) | st.just(2**40), max_size=3) | _scalars,
    st.binary(max_size=16).map(lambda content: base64.b64encode(content).decode()) | _short,
).map(list)
_leaves = (
    _scalars
    | st.fixed_dictionaries({"i": _texts})
    | st.fixed_dictionaries({"b": _texts})
    | st.fixed_dictionaries({"x": _texts})
    | st.fixed_dictionaries({"n": _ints})
    | st.fixed_dictionaries({"f": _ints})
    | st.fixed_dictionaries({"h": st.tuples(_ints, _short).map(list) | _scalars})
    | st.fixed_dictionaries({"c": st.lists(st.floats() | _ints, min_size=1, max_size=3)})
    | st.fixed_dictionaries({"a": _arrays})
    | st.fixed_dictionaries({"tensor": _arrays})
)


def _grown(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    items = st.lists(inner, max_size=4)
    tags = st.sampled_from(["t", "s", "fs", "it", "d", "o", "?", "__class__"])
    pairs = st.lists(st.tuples(inner, inner).map(list), max_size=3)
    return (
        items
        | st.builds(lambda tag, body: {tag: body}, tags, items | inner)
        | pairs.map(lambda body: {"d": body})
        | st.dictionaries(_short, inner, max_size=2).map(lambda body: {"o": body})
    )


_deep = st.builds(lambda tag, depth: _nested(tag, depth), st.sampled_from(["", "t", "it", "fs"]), st.integers(60, 200))


def _nested(tag: str, depth: int) -> Any:
    value: Any = 1
    for _ in range(depth):
        value = [value] if not tag else {tag: [value]}
    return value


TAGGED: st.SearchStrategy[Any] = st.recursive(_leaves, _grown, max_leaves=8) | _deep
"""JSON data as a value may be written, right and wrong."""

_columns = st.tuples(
    st.sampled_from(["v", "p", "e", "q"]), st.lists(st.none() | st.integers(-1, 3) | _leaves, max_size=2)
).map(list)
_groups = st.tuples(
    st.sampled_from(["ListNode", "TreeNode", "RandomNode", "GraphNode", "int"]),
    st.none() | st.lists(st.integers(-1, 3), max_size=2),
    st.lists(_columns, max_size=3),
).map(lambda parts: [parts[0], parts[1], *parts[2]])
_right_list = st.lists(st.integers(-1, 3), min_size=1, max_size=3).map(
    lambda places: [["ListNode", None, ["v", places], ["p", [place if place >= 0 else None for place in places]]]]
)
_tables = _right_list | st.lists(_groups | TAGGED, max_size=3) | _scalars
_errors = st.dictionaries(
    st.sampled_from(["type", "message", "line", "trace", "locals", "memory", "text", "column"]), TAGGED, max_size=5
)
MESSAGES: st.SearchStrategy[dict[str, Any]] = st.one_of(
    st.fixed_dictionaries({"value": TAGGED, "nodes": _tables}),
    st.fixed_dictionaries({"value": st.integers(0, 3).map(lambda place: {"n": place}), "nodes": _tables}),
    st.fixed_dictionaries(
        {"value": st.integers(1, 2).map(lambda handle: {"h": [handle, "Stack"]}), "nodes": st.just([])}
    ),
    st.fixed_dictionaries({"value": _ints, "nodes": st.just([]), "args": st.dictionaries(_texts, TAGGED) | TAGGED}),
    st.fixed_dictionaries({"asks": st.integers(-1, 1) | TAGGED, "args": TAGGED, "kwargs": TAGGED, "nodes": _tables}),
    st.fixed_dictionaries(
        {"asks": st.just(0), "args": st.lists(TAGGED, max_size=2), "kwargs": st.just({"d": []}), "nodes": st.just([])}
    ),
    st.fixed_dictionaries({"error": _errors | TAGGED}),
    st.fixed_dictionaries({"unsendable": TAGGED}),
    st.dictionaries(
        st.sampled_from(
            ["value", "nodes", "args", "changed", "error", "unsendable", "asks", "kwargs", "missing", "id", "printed"]
        ),
        TAGGED,
        max_size=5,
    ),
)
"""Objects of an answer's or a request's form; each gets the right id, unless it brings its own."""

PAYLOADS: st.SearchStrategy[bytes] = (
    st.binary(max_size=60)
    | st.sampled_from([b"[" * 100_000, b"{}", b"[]", b"1", b'{"id":null}', b'{"id":' + b"9" * 9_000 + b"}", b"\xff{}"])
    | TAGGED.map(lambda value: json.dumps(value).encode())
)
"""Bytes that are no answer: no JSON, no object, or without the id."""


@st.composite
def lies(draw: st.DrawFn, said: st.SearchStrategy[Any]) -> list[Lie]:
    """One to three lies; one in four is cut short, has a wrong length, or is followed by more."""
    script = []
    for thing in draw(st.lists(said, min_size=1, max_size=3)):
        how = draw(st.integers(0, 11))
        if how == 0:
            script.append(Lie(thing, cut=draw(st.integers(0, 12))))
        elif how == 1:
            script.append(Lie(thing, length=draw(st.sampled_from([0, 1, 2**31, 2**32 - 1, MAX_FRAME + 1]))))
        elif how == 2:
            script.append(Lie(thing, more=draw(st.binary(min_size=1, max_size=9))))
        else:
            script.append(Lie(thing))
    # A frame without its end is followed by the end of the stream, else the tester rightly waits.
    unfinished = [index for index, lie in enumerate(script) if lie.cut is not None or isinstance(lie.said, bytes)]
    return script[: unfinished[0] + 1] if unfinished else script
