"""What has been proven before: a question whose files are the same as then is not run again.

A proof is an empty problem list, kept under a digest of everything that it depends on: the files of
the question, our own code, Python, pytest and Hypothesis. So no proof ever has to be taken back, and
the folder may be deleted at any time. Problems are not kept: what fails is run again.
"""

from __future__ import annotations

import functools
import hashlib
import os
import platform
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import interview_cli
from interview_cli.bank.index import Entry
from interview_cli.check.reading import content

_DEPENDS_ON = ("pytest", "hypothesis", "numpy", "torch", "sortedcontainers")


class Proofs:
    """The proofs in a folder; with None nothing is kept, and nothing known."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def digest(self, entry: Entry, fast: bool) -> str:
        """What a proof of the question as it is now goes by; empty when nothing is kept, or a file cannot be
        read."""
        if self._folder is None:
            return ""
        digest = hashlib.sha256(_surroundings())
        _add(digest, entry.kind.encode(), b"fast" if fast else b"")
        if entry.kind != "code":
            _add(digest, bytes(entry.body))
            return digest.hexdigest()
        try:
            for name, content in _files(entry.folder):
                _add(digest, name.encode(), content)
        except OSError:
            return ""
        return digest.hexdigest()

    def holds(self, digest: str) -> bool:
        """Whether there is a proof."""
        return self._folder is not None and digest != "" and (self._folder / digest).exists()

    def keep(self, digest: str, entry: Entry) -> None:
        """Keeps a proof. Where it cannot be written, the question is proven again next time."""
        if self._folder is None or not digest:
            return
        temporary = self._folder / f"{digest}.{os.getpid()}.tmp"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            temporary.write_text(entry.id, encoding="utf-8", errors="replace")
            temporary.replace(self._folder / digest)


def _files(folder: Path) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            path = f"{place}{os.sep}{name}"
            found.append((path.removeprefix(f"{folder}{os.sep}"), content(path)))
    return found


@functools.cache
def _surroundings() -> bytes:
    """A digest of all that judges."""
    digest = hashlib.sha256()
    _add(digest, sys.version.encode(), platform.platform().encode())
    for name in _DEPENDS_ON:
        number = ""
        with suppress(ModuleNotFoundError):
            number = version(name)
        _add(digest, name.encode(), number.encode())
    home = Path(interview_cli.__file__).parent
    for folder in ("bank", "check", "judge"):
        for path in sorted((home / folder).glob("*.py")):
            _add(digest, path.name.encode(), path.read_bytes())
    return digest.digest()


def _add(digest: hashlib._Hash, *parts: bytes) -> None:
    """The parts with their lengths, so that no two lists of parts are the same bytes."""
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
