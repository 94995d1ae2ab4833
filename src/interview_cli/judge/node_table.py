"""Nodes on their way between processes: a table of columns, a group for each run of one class.

    [class name, indexes or null, column of the first field, ...]

`null` stands for the next free indexes. A column is `["v", values]` (plain data), `["p", indexes]`
(other nodes, or null) or `["e", data]` (anything else, encoded). Ten thousand nodes are three
lists, not ten thousand objects.
"""

from __future__ import annotations

from collections.abc import Callable, Container
from typing import TYPE_CHECKING, Any

from interview_cli.judge.nodes import FIELDS, NAMED

if TYPE_CHECKING:
    from interview_cli.judge.wire import Decoder, Encoder

_PLAIN = frozenset({int, float, str, bool, type(None)})


class NodeColumns:
    """Writes the table of one encoder: the nodes that have an index, and all that they reach."""

    def __init__(self, encoder: Encoder, borders: Container[int], node_kind: Callable[[Any], type | None]) -> None:
        self._encoder = encoder
        self._borders = borders
        self._kinds: dict[type, type | None] = {type(None): None, int: None, float: None, str: None, bool: None}
        self._node_kind = node_kind

    def groups(self) -> list[Any]:
        """The table. The groups of the nodes known before come first, with the same borders as they had."""
        nodes = self._encoder.nodes
        groups: list[Any] = []
        start = 0
        while start < len(nodes):
            kind = self._kind(nodes[start])
            if kind is None:
                raise _wrong("a node that is no node")
            columns = self._read(start, kind)
            groups.append([kind.__name__, None, *map(self._column, columns)])
            start += len(columns[0])
        return groups

    def _read(self, start: int, kind: type) -> list[list[Any]]:
        """The fields' values from this index on, while the class is the same; what they reach gets an index."""
        nodes = self._encoder.nodes
        fields = FIELDS[kind]
        columns: list[list[Any]] = [[] for _ in fields]
        index = start
        while (
            index < len(nodes) and self._kind(nodes[index]) is kind and (index == start or index not in self._borders)
        ):
            for field, column in zip(fields, columns, strict=True):
                value = getattr(nodes[index], field, None)
                column.append(value)
                if self._kind(value) is not None:
                    self._encoder.node(value)
            index += 1
        self._encoder.count(index - start)
        return columns

    def _kind(self, value: Any) -> type | None:
        kind = type(value)
        if kind not in self._kinds:
            self._kinds[kind] = self._node_kind(value)
        return self._kinds[kind]

    def _column(self, values: list[Any]) -> list[Any]:
        kinds = set(map(type, values))
        if kinds <= _PLAIN:
            return ["v", self._encoder.plain(values)] if int not in kinds else self._ints(values)
        if all(kind is type(None) or self._kinds.get(kind) is not None for kind in kinds):
            return ["p", [None if value is None else self._encoder.node(value) for value in values]]
        return ["e", [self._encoder.encode(value, 1) for value in values]]

    def _ints(self, values: list[Any]) -> list[Any]:
        plain = self._encoder.plain(values)
        return ["v" if plain is values else "e", plain]


class NodeTable:
    """Reads a table into a decoder's nodes. Everything is checked: a candidate may have written it."""

    def __init__(self, decoder: Decoder, groups: Any) -> None:
        self._decoder = decoder
        self._groups = groups
        self.borders = {len(decoder.nodes)}

    def fill(self) -> None:
        """Makes the new nodes, then gives all of them their fields. Raises WireError."""
        if not isinstance(self._groups, list | tuple):
            raise _wrong("the node table is not a list")
        known = len(self._decoder.nodes)
        members = [self._members(group, known) for group in self._groups]
        self.borders.add(len(self._decoder.nodes))
        for group, nodes in zip(self._groups, members, strict=True):
            for field, column in zip(FIELDS[NAMED[group[0]]], group[2:], strict=True):
                for node, value in zip(nodes, self._values(column), strict=True):
                    setattr(node, field, value)

    def _members(self, group: Any, known: int) -> list[Any]:
        if not isinstance(group, list) or not group or not isinstance(group[0], str) or group[0] not in NAMED:
            raise _wrong("an unknown group in the node table")
        kind = NAMED[group[0]]
        columns = group[2:]
        if len(columns) != len(FIELDS[kind]) or not all(_is_column(column) for column in columns):
            raise _wrong("a group without its columns in the node table")
        if len({len(column[1]) for column in columns}) != 1:
            raise _wrong("columns of different lengths in the node table")
        if group[1] is None:
            made: list[Any] = [object.__new__(kind) for _ in range(len(columns[0][1]))]
            self.borders.add(len(self._decoder.nodes))
            self._decoder.nodes += made
            return made
        return self._known(group[1], len(columns[0][1]), known, kind)

    def _known(self, places: Any, size: int, known: int, kind: type) -> list[Any]:
        if type(places) is not list or len(places) != size:
            raise _wrong("a group without its indexes in the node table")
        if not all(type(place) is int and 0 <= place < known for place in places):
            raise _wrong("an index that was never given in the node table")
        nodes = [self._decoder.nodes[place] for place in places]
        if any(type(node) is not kind for node in nodes):
            raise _wrong("a node that changed its type")
        return nodes

    def _values(self, column: list[Any]) -> list[Any]:
        tag, data = column
        if tag == "v":
            if not set(map(type, data)) <= _PLAIN:
                raise _wrong("a column of plain values that are not plain")
            return data  # type: ignore[no-any-return]
        if tag == "e":
            return [self._decoder.decode(item, 1) for item in data]
        nodes = self._decoder.nodes
        if not all(place is None or (type(place) is int and 0 <= place < len(nodes)) for place in data):
            raise _wrong("a column that points outside the node table")
        return [None if place is None else nodes[place] for place in data]


def changed(groups: list[Any], sent: list[Any]) -> list[Any]:
    """The table without the nodes that are as they were sent: what has to travel back."""
    found: list[Any] = []
    start = 0
    for group, before in zip(groups, sent, strict=False):
        size = len(group[2][1])
        if [column[0] for column in group[2:]] != [column[0] for column in before[2:]]:
            places = list(range(size))
        else:
            pairs = [(new, old) for (_, new), (_, old) in zip(group[2:], before[2:], strict=True) if new != old]
            places = sorted({i for new, old in pairs for i, (a, b) in enumerate(zip(new, old, strict=True)) if a != b})
        if places:
            columns = [[tag, [data[place] for place in places]] for tag, data in group[2:]]
            found.append([group[0], [start + place for place in places], *columns])
        start += size
    return found + groups[len(sent) :]


def _is_column(column: Any) -> bool:
    return type(column) is list and len(column) == 2 and column[0] in ("v", "p", "e") and type(column[1]) is list


def _wrong(message: str) -> Exception:
    from interview_cli.judge.wire import WireError

    return WireError(message)
