"""A file that only saves time: an index, a proof, a state that could be made anew."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

import msgspec

Value = TypeVar("Value")


def keep(file: Path, content: bytes) -> None:
    """Puts the content in the place of the file, as a whole. Where that cannot be done nothing is kept, and it is
    made anew the next time."""
    temporary = file.with_suffix(f".{os.getpid()}.tmp")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(content)
        temporary.replace(file)
    except OSError:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def keep_value(file: Path, value: Any) -> None:
    """Keeps plain data or a struct, with a checksum, for `kept_value`."""
    content = msgspec.msgpack.encode(value)
    keep(file, zlib.crc32(content).to_bytes(4, "big") + content)


def kept_value(file: Path, type: type[Value]) -> Value | None:
    """What `keep_value` kept; None where it is not there, is not what was written, or is of another type."""
    try:
        content = memoryview(file.read_bytes())
        if zlib.crc32(content[4:]) != int.from_bytes(content[:4], "big"):
            return None
        return msgspec.msgpack.decode(content[4:], type=type)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return None
