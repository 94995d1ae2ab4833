"""A file that only saves time: an index, a proof, a state that could be made anew."""

from __future__ import annotations

import os
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
