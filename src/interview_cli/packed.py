"""Very many small structs under their names, each decoded only when it is asked for."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

import msgspec


class Packed(msgspec.Struct, frozen=True):
    """Names, and what belongs to each of them as MessagePack: row after row in `rows`, `ends` (4 bytes each, as this
    machine writes them) says where each row ends."""

    names: list[str] = []
    ends: bytes = b""
    rows: memoryview = memoryview(b"")

    def row(self, place: int) -> memoryview:
        """What belongs to the name at this place."""
        ends = memoryview(self.ends).cast("I")
        return self.rows[ends[place - 1] if place else 0 : ends[place]]


def pack(structs: Iterable[tuple[str, Any]]) -> Packed:
    """These structs, in this order."""
    names: list[str] = []
    ends, rows = array("I"), bytearray()
    encoder = msgspec.msgpack.Encoder()
    for name, struct in structs:
        names.append(name)
        encoder.encode_into(struct, rows, len(rows))
        ends.append(len(rows))
    return Packed(names, ends.tobytes(), memoryview(bytes(rows)))
