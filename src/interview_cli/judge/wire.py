"""What crosses between tester and candidate: frames of tagged plain data, never pickle.

A frame is a length (4 bytes, big-endian) and JSON. JSON's own values stand for themselves (ints of
any size up to Python's digit limit, inf and nan included); everything else is an object with one
tag. Nodes travel as indexes into the frame's node table, so cycles and sharing survive, and a node
that was received keeps its index on the way back: identity is preserved. A row of the table may be
null for a node that the other side has and that did not change.

    {"t": [..]} tuple  {"s": [..]} set  {"fs": [..]} frozenset  {"d": [[k, v], ..]} dict
    {"it": [..]} drained iterator  {"b": "hex"} bytes  {"c": [re, im]} complex  {"i": "hex"} huge int
    {"n": index} node  {"h": handle} object kept in the candidate  {"x": "name"} any other type
"""

from __future__ import annotations

import json
import socket
import struct
from collections import Counter as CounterDict
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Iterable
from itertools import islice
from types import GeneratorType
from typing import Any

from interview_cli.judge.nodes import FIELDS, NAMED

MAX_FRAME = 64 * 1024 * 1024
MAX_DEPTH = 64
MAX_ELEMENTS = 4_000_000
MAX_INT_HEX = 1_000_000

_BIG = 1 << 4096
HEADER = struct.Struct(">I")

_PLAIN = frozenset({int, float, str, bool, type(None)})
_DICTS = (dict, defaultdict, OrderedDict, CounterDict)
_VIEWS: tuple[type, ...] = (type({}.keys()), type({}.values()), type({}.items()))
_ITERATORS: tuple[type, ...] = (
    range,
    deque,
    map,
    filter,
    zip,
    enumerate,
    reversed,
    islice,
    GeneratorType,
    type(iter([])),
    type(iter(())),
    type(iter(range(0))),
    type(iter(set())),
    type(iter({})),
    *_VIEWS,
)


class WireError(Exception):
    """A value that cannot travel, or bytes that are not a frame of this format."""


class Opaque:
    """An object that stayed behind: only the name of its type came over."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"<{self.name} object>"


class Drained(list[Any]):
    """The items of an iterator, a deque, a range or a view."""


class Encoder:
    """Values to JSON data for one frame. `nodes` are those that already have an index."""

    def __init__(
        self,
        nodes: Iterable[Any] = (),
        handle: Callable[[Any], int | None] = lambda value: None,
        node_kind: Callable[[Any], type | None] = lambda value: type(value) if type(value) in FIELDS else None,
    ) -> None:
        self.nodes: list[Any] = list(nodes)
        self._index = {id(node): index for index, node in enumerate(self.nodes)}
        self._handle = handle
        self._node_kind = node_kind
        self._elements = 0

    def encode(self, value: Any, depth: int = 0) -> Any:
        """The value as JSON data. Raises WireError when it is too deep or too large."""
        kind = type(value)
        if kind in _PLAIN:
            return _plain_int(value) if kind is int else value
        if depth > MAX_DEPTH:
            raise WireError(f"a value nested deeper than {MAX_DEPTH} levels")
        if kind is list:
            return self._items(value, depth)
        if kind is tuple:
            return {"t": self._items(value, depth)}
        if kind in _DICTS:
            self._count(len(value))
            return {"d": [[self.encode(k, depth + 1), self.encode(v, depth + 1)] for k, v in value.items()]}
        if kind is set or kind is frozenset:
            return {"s" if kind is set else "fs": self._items(list(value), depth)}
        if kind in _ITERATORS:
            return {"it": self._items(list(islice(value, MAX_ELEMENTS + 1)), depth)}
        return self._rare(value, kind)

    def _rare(self, value: Any, kind: type) -> Any:
        if kind is bytes or kind is bytearray:
            return {"b": value.hex()}
        if kind is complex:
            return {"c": [value.real, value.imag]}
        if self._node_kind(value):
            return {"n": self._node(value)}
        handle = self._handle(value)
        return {"x": kind.__name__[:200]} if handle is None else {"h": handle}

    def table(self) -> list[Any]:
        """The node table: every node reached so far, and every node that those reach."""
        rows: list[Any] = []
        while len(rows) < len(self.nodes):
            node = self.nodes[len(rows)]
            kind = self._node_kind(node)
            if kind is None:
                raise WireError("a node that is no node")
            self._count(1)
            fields = [self.encode(getattr(node, field, None), 1) for field in FIELDS[kind]]
            rows.append([kind.__name__, *fields])
        return rows

    def _items(self, items: list[Any], depth: int) -> list[Any]:
        self._count(len(items))
        kinds = set(map(type, items))
        if not kinds <= _PLAIN:
            return [self.encode(item, depth + 1) for item in items]
        if int in kinds and any(type(item) is int and not _BIG > item > -_BIG for item in items):
            return [_plain_int(item) if type(item) is int else item for item in items]
        return items

    def _node(self, node: Any) -> int:
        index = self._index.get(id(node))
        if index is None:
            index = self._index[id(node)] = len(self.nodes)
            self.nodes.append(node)
        return index

    def _count(self, elements: int) -> None:
        self._elements += elements
        if self._elements > MAX_ELEMENTS:
            raise WireError(f"a value of more than {MAX_ELEMENTS:,} elements")


class Decoder:
    """JSON data of one frame to values. `nodes` are those that have an index on this side already."""

    def __init__(self, rows: Any = (), nodes: Iterable[Any] = (), handle: Callable[[int], Any] | None = None) -> None:
        self._handle = handle
        self.nodes: list[Any] = list(nodes)
        known = len(self.nodes)
        if not isinstance(rows, list | tuple):
            raise WireError("the node table is not a list")
        for index, row in enumerate(rows):
            if row is None and index < known:
                continue
            if not isinstance(row, list) or not row or not isinstance(row[0], str) or row[0] not in NAMED:
                raise WireError("an unknown row in the node table")
            if len(row) != len(FIELDS[NAMED[row[0]]]) + 1:
                raise WireError("a row of the wrong length in the node table")
            if index >= known:
                self.nodes.append(NAMED[row[0]]())
            elif type(self.nodes[index]).__name__ != row[0]:
                raise WireError("a node that changed its type")
        for node, row in zip(self.nodes, rows, strict=False):
            if row is None:
                continue
            for field, data in zip(FIELDS[type(node)], row[1:], strict=True):
                setattr(node, field, self.decode(data))

    def decode(self, data: Any, depth: int = 0) -> Any:
        """The value. Raises WireError for anything the format does not know."""
        if type(data) in _PLAIN:
            return data
        if depth > 2 * MAX_DEPTH + 4:
            raise WireError("a value nested too deeply")
        if type(data) is list:
            return self._items(data, depth)
        if type(data) is not dict or len(data) != 1:
            raise WireError("an object without exactly one tag")
        ((tag, body),) = data.items()
        return self._tagged(tag, body, depth)

    def _tagged(self, tag: str, body: Any, depth: int) -> Any:
        if tag in ("t", "s", "fs", "it"):
            if type(body) is not list:
                raise WireError(f"the tag {tag} without a list")
            return _CONTAINERS[tag](self._items(body, depth))
        if tag == "d":
            return self._dict(body, depth)
        if tag == "n" and type(body) is int and 0 <= body < len(self.nodes):
            return self.nodes[body]
        if tag == "h" and type(body) is int and self._handle is not None:
            return self._handle(body)
        if tag == "x" and type(body) is str:
            return Opaque(body[:200])
        if tag == "i" and type(body) is str and len(body) <= MAX_INT_HEX:
            return _number(int, body, 16)
        if tag == "b" and type(body) is str:
            return _number(bytes.fromhex, body)
        if tag == "c" and type(body) is list and len(body) == 2 and all(type(part) is float for part in body):
            return complex(*body)
        raise WireError("an unknown tag or a wrong body")

    def _items(self, items: list[Any], depth: int) -> list[Any]:
        if set(map(type, items)) <= _PLAIN:
            return items
        return [self.decode(item, depth + 1) for item in items]

    def _dict(self, body: Any, depth: int) -> dict[Any, Any]:
        if type(body) is not list or not all(type(pair) is list and len(pair) == 2 for pair in body):
            raise WireError("the tag d without pairs")
        try:
            return {self.decode(key, depth + 1): self.decode(value, depth + 1) for key, value in body}
        except TypeError:
            raise WireError("a key that cannot be hashed") from None


def pack(message: Any) -> bytes:
    """The message as one frame. Raises WireError when it is larger than a frame may be."""
    payload = json.dumps(message, separators=(",", ":")).encode()
    if len(payload) > MAX_FRAME:
        raise WireError(f"a value of more than {MAX_FRAME // 2**20} MB")
    return HEADER.pack(len(payload)) + payload


def unpack(payload: bytes) -> dict[str, Any]:
    """The message in a frame's payload. Raises WireError for anything but a JSON object."""
    try:
        message = json.loads(payload)
    except (ValueError, RecursionError):
        raise WireError("bytes that are not JSON") from None
    if type(message) is not dict:
        raise WireError("a message that is no object")
    return message


def receive(source: socket.socket) -> bytes | None:
    """The next frame, or None at the end of the stream."""
    header = _exactly(source, HEADER.size)
    return None if header is None else _exactly(source, HEADER.unpack(header)[0])


def _exactly(source: socket.socket, size: int) -> bytes | None:
    chunks: list[bytes] = []
    while size:
        chunk = source.recv(min(size, 1 << 20))
        if not chunk:
            return None
        chunks.append(chunk)
        size -= len(chunk)
    return b"".join(chunks)


def _plain_int(value: int) -> Any:
    return value if _BIG > value > -_BIG else _huge(value)


def _huge(value: int) -> dict[str, str]:
    if value.bit_length() > 4 * (MAX_INT_HEX - 2):
        raise WireError("an int of more than a million hexadecimal digits")
    return {"i": f"{value:x}"}


def _set(items: list[Any]) -> set[Any]:
    try:
        return set(items)
    except TypeError:
        raise WireError("a set member that cannot be hashed") from None


def _frozenset(items: list[Any]) -> frozenset[Any]:
    return frozenset(_set(items))


def _number(make: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return make(*arguments)
    except ValueError:
        raise WireError("a number that is none") from None


_CONTAINERS: dict[str, Callable[[list[Any]], Any]] = {"t": tuple, "s": _set, "fs": _frozenset, "it": Drained}
