"""What crosses between tester and candidate: frames of tagged plain data, never pickle.

A frame is a length (4 bytes, big-endian) and JSON. JSON's own values stand for themselves (ints of
any size up to Python's digit limit, inf and nan included); everything else is an object with one
tag. Nodes travel as indexes into the frame's node table (`node_table`), so cycles and sharing
survive, and a node that was received keeps its index on the way back: identity is preserved.

    {"t": [..]} tuple  {"s": [..]} set  {"fs": [..]} frozenset  {"d": [[k, v], ..]} dict
    {"it": [..]} drained iterator  {"b": "hex"} bytes  {"c": [re, im]} complex  {"i": "hex"} huge int
    {"a": [dtype, shape, "base64"]} array  {"tensor": the same} torch tensor  {"n": index} node
    {"h": [handle, "name"]} object kept in the candidate  {"x": "name"} any other type
    {"f": number} a function of the tests  {"o": {name: ..}} a namespace of the tests
"""

from __future__ import annotations

import json
import socket
import struct
import time
from collections import Counter as CounterDict
from collections import OrderedDict, defaultdict, deque
from collections.abc import Callable, Container, Iterable
from itertools import islice
from types import BuiltinFunctionType, FunctionType, MethodType, SimpleNamespace
from typing import Any

from interview_cli.judge import arrays
from interview_cli.judge.node_table import NodeColumns, NodeTable
from interview_cli.judge.nodes import FIELDS

MAX_FRAME = 64 * 1024 * 1024
MAX_DEPTH = 64
MAX_ELEMENTS = 4_000_000
MAX_OBJECTS = 1_200_000
MAX_INT_HEX = 1_000_000
MAX_NAME = 80
MAX_HASHING_SECONDS = 1.0
"""How long making sets and dicts of one value may take; members with equal hashes take for ever."""

_BIG = 1 << 4096
HEADER = struct.Struct(">I")
CONNECT = b"c"
"""What is sent with the end of a new line to the process that starts candidates."""

PLAIN = frozenset({int, float, str, bool, type(None)})
_DICTS = (dict, defaultdict, OrderedDict, CounterDict)
_DRAINED = frozenset({range, deque, type({}.keys()), type({}.values()), type({}.items())})
_FUNCTIONS = (FunctionType, MethodType, BuiltinFunctionType)


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


def _node_type(value: Any) -> type | None:
    return type(value) if type(value) in FIELDS else None


class Encoder:
    """Values to JSON data for one frame. `nodes` are those that already have an index; `function`
    gives the number of a function that the other side may call; `borders` are the indexes at which a
    received table began a group, so that the answer's table can be compared with it."""

    def __init__(
        self,
        nodes: Iterable[Any] = (),
        handle: Callable[[Any], int | None] = lambda value: None,
        node_kind: Callable[[Any], type | None] = _node_type,
        function: Callable[[Any], int] | None = None,
        borders: Container[int] = (),
    ) -> None:
        self.nodes: list[Any] = list(nodes)
        self._borders = borders
        self._index = {id(node): index for index, node in enumerate(self.nodes)}
        self._handle = handle
        self._node_kind = node_kind
        self._function = function
        self._elements = 0

    def encode(self, value: Any, depth: int = 0) -> Any:
        """The value as JSON data. Raises WireError when it is too deep or too large."""
        kind = type(value)
        if kind in PLAIN:
            return _plain_int(value) if kind is int else value
        if depth > MAX_DEPTH:
            raise WireError(f"a value nested deeper than {MAX_DEPTH} levels")
        if kind is list:
            return self._items(value, depth)
        if kind is tuple:
            return {"t": self._items(value, depth)}
        if kind in _DICTS:
            return self._dict(value, depth)
        if kind is set or kind is frozenset:
            return {"s" if kind is set else "fs": self._items(list(value), depth)}
        if kind in _DRAINED or hasattr(kind, "__next__"):
            return {"it": self._items(list(islice(value, MAX_ELEMENTS + 1)), depth)}
        return self._rare(value, kind, depth)

    def _rare(self, value: Any, kind: type, depth: int) -> Any:
        if kind is bytes or kind is bytearray:
            return {"b": value.hex()}
        if kind is complex:
            return {"c": [value.real, value.imag]}
        if self._node_kind(value):
            return {"n": self.node(value)}
        if self._function is not None and isinstance(value, _FUNCTIONS):
            return {"f": self._function(value)}
        if self._function is not None and kind is SimpleNamespace:
            return {"o": {name: self.encode(item, depth + 1) for name, item in vars(value).items()}}
        if issubclass(kind, tuple) and hasattr(kind, "_fields"):
            return {"t": self._items(list(tuple.__iter__(value)), depth)}
        return self._of_a_package(value, kind, depth)

    def _of_a_package(self, value: Any, kind: type, depth: int) -> Any:
        """Arrays, and the containers of sortedcontainers, which LeetCode knows."""
        package = str(kind.__module__).partition(".")[0]
        if package in ("numpy", "torch"):
            if (number := arrays.number(value)) is not None:
                return self.encode(number, depth)
            if (data := arrays.pack_array(value)) is not None:
                return data
        elif package == "sortedcontainers":
            if isinstance(value, dict):
                return self._dict(value, depth)
            return {"it": self._items(list(islice(value, MAX_ELEMENTS + 1)), depth)}
        handle = self._handle(value)
        name = str(kind.__name__)[:MAX_NAME]
        return {"x": name} if handle is None else {"h": [handle, name]}

    def table(self) -> list[Any]:
        """The node table: every node reached so far, and every node that those reach."""
        return NodeColumns(self, self._borders, self._node_kind).groups()

    def node(self, node: Any) -> int:
        """The node's index; a node not met before gets the next one."""
        index = self._index.get(id(node))
        if index is None:
            index = self._index[id(node)] = len(self.nodes)
            self.nodes.append(node)
        return index

    def count(self, elements: int) -> None:
        """Counts towards the cap of one value. Raises WireError past it."""
        self._elements += elements
        if self._elements > MAX_ELEMENTS:
            raise WireError(f"a value of more than {MAX_ELEMENTS:,} elements")

    def plain(self, items: list[Any]) -> list[Any]:
        """Items of plain types only, with huge ints as their tag."""
        if any(type(item) is int and not _BIG > item > -_BIG for item in items):
            return [_plain_int(item) if type(item) is int else item for item in items]
        return items

    def _dict(self, value: dict[Any, Any], depth: int) -> Any:
        self.count(len(value))
        return {"d": [[self.encode(k, depth + 1), self.encode(v, depth + 1)] for k, v in dict.items(value)]}

    def _items(self, items: list[Any], depth: int) -> list[Any]:
        self.count(len(items))
        kinds = set(map(type, items))
        if not kinds <= PLAIN:
            return [self.encode(item, depth + 1) for item in items]
        return self.plain(items) if int in kinds else items


class Decoder:
    """JSON data of one frame to values. `nodes` are those that have an index on this side already;
    `function` makes the stand-in of a function that the other side holds."""

    def __init__(
        self,
        rows: Any = (),
        nodes: Iterable[Any] = (),
        handle: Callable[[int, str], Any] | None = None,
        function: Callable[[int], Any] | None = None,
    ) -> None:
        self._handle = handle
        self._function = function
        self._hashing_until = 0.0
        self.nodes: list[Any] = list(nodes)
        table = NodeTable(self, rows)
        table.fill()
        self.borders = table.borders

    def decode(self, data: Any, depth: int = 0) -> Any:
        """The value. Raises WireError for anything the format does not know."""
        if type(data) in PLAIN:
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
            return self._container(tag, self._items(body, depth))
        if tag == "d":
            return self._dict(body, depth)
        if tag == "n" and type(body) is int and 0 <= body < len(self.nodes):
            return self.nodes[body]
        if tag == "h" and self._handle is not None and _is_object(body):
            return self._handle(body[0], body[1][:MAX_NAME])
        if tag == "x" and type(body) is str:
            return Opaque(body[:MAX_NAME])
        if tag == "i" and type(body) is str and len(body) <= MAX_INT_HEX:
            return _number(int, body, 16)
        if tag == "b" and type(body) is str:
            return _number(bytes.fromhex, body)
        if tag == "c" and type(body) is list and len(body) == 2 and all(type(part) is float for part in body):
            return complex(*body)
        if tag in ("a", "tensor"):
            return self._array(tag, body)
        if tag == "f" and type(body) is int and self._function is not None:
            return self._function(body)
        if tag == "o" and type(body) is dict and self._function is not None:
            return SimpleNamespace(**{name: self.decode(item, depth + 1) for name, item in body.items()})
        raise WireError("an unknown tag or a wrong body")

    def _items(self, items: list[Any], depth: int) -> list[Any]:
        if set(map(type, items)) <= PLAIN:
            return items
        return [self.decode(item, depth + 1) for item in items]

    def _container(self, tag: str, items: list[Any]) -> Any:
        if tag == "t":
            return tuple(items)
        if tag == "it":
            return Drained(items)
        made: set[Any] = set()
        for start in self._hashing(len(items)):
            try:
                made.update(items[start : start + _HASHED_AT_ONCE])
            except TypeError:
                raise WireError("a set member that cannot be hashed") from None
        return made if tag == "s" else frozenset(made)

    def _dict(self, body: Any, depth: int) -> dict[Any, Any]:
        if type(body) is not list or not all(type(pair) is list and len(pair) == 2 for pair in body):
            raise WireError("the tag d without pairs")
        made: dict[Any, Any] = {}
        for start in self._hashing(len(body)):
            for key, value in body[start : start + _HASHED_AT_ONCE]:
                try:
                    made[self.decode(key, depth + 1)] = self.decode(value, depth + 1)
                except TypeError:
                    raise WireError("a key that cannot be hashed") from None
        return made

    def _hashing(self, size: int) -> Iterable[int]:
        """The starts of short runs of members; ends the hashing of a whole frame that takes too long."""
        if size > _HASHED_AT_ONCE and not self._hashing_until:
            self._hashing_until = time.monotonic() + MAX_HASHING_SECONDS + size / 1_000_000
        for start in range(0, size, _HASHED_AT_ONCE):
            if self._hashing_until and time.monotonic() > self._hashing_until:
                raise WireError("a set or dict whose members nearly all have the same hash")
            yield start

    def _array(self, tag: str, body: Any) -> Any:
        try:
            return arrays.unpack_array(tag, body)
        except (ValueError, TypeError, ImportError):
            raise WireError("an array that is none") from None


_HASHED_AT_ONCE = 500


def pack(message: Any) -> bytes:
    """The message as one frame. Raises WireError when it is larger than a frame may be."""
    return frame_of(json.dumps(message, separators=(",", ":")).encode())


def frame_of(payload: bytes) -> bytes:
    """The payload as one frame. Raises WireError when it is larger than a frame may be."""
    if len(payload) > MAX_FRAME:
        raise WireError(f"a value of more than {MAX_FRAME // 2**20} MB")
    return HEADER.pack(len(payload)) + payload


def unpack(payload: bytes) -> dict[str, Any]:
    """The message in a frame's payload. Raises WireError for anything but a JSON object, and, before
    anything is made of it, for more parts than a value may have."""
    objects = payload.count(b"{")
    if objects > MAX_OBJECTS or payload.count(b",") + payload.count(b"[") + objects > 2 * MAX_ELEMENTS:
        raise WireError("more parts than any answer may have")
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


def _is_object(body: Any) -> bool:
    return type(body) is list and len(body) == 2 and type(body[0]) is int and type(body[1]) is str


def _plain_int(value: int) -> Any:
    return value if _BIG > value > -_BIG else _huge(value)


def _huge(value: int) -> dict[str, str]:
    if value.bit_length() > 4 * (MAX_INT_HEX - 2):
        raise WireError("an int of more than a million hexadecimal digits")
    return {"i": f"{value:x}"}


def _number(make: Callable[..., Any], *arguments: Any) -> Any:
    try:
        return make(*arguments)
    except ValueError:
        raise WireError("a number that is none") from None
