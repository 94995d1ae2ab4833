"""A file that only saves time: an index, a proof, a state that could be made anew."""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from pathlib import Path


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


def keep_checked(file: Path, content: bytes) -> None:
    """Keeps the content with a checksum, for `checked`."""
    keep(file, zlib.crc32(content).to_bytes(4, "big") + content)


def checked(file: Path) -> memoryview | None:
    """What `keep_checked` kept; None where it is not there, or is not what was written."""
    try:
        content = memoryview(file.read_bytes())
    except OSError:
        return None
    return content[4:] if zlib.crc32(content[4:]) == int.from_bytes(content[:4], "big") else None
