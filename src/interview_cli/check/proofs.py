"""What has been proven before: a question whose files are the same as then is not run again.

A proof is an empty problem list, kept under a digest of everything that it depends on: the files of
the question, our own code, Python, pytest and Hypothesis. So no proof ever has to be taken back, and
the folder may be deleted at any time. Problems are not kept: what fails is run again.
"""

from __future__ import annotations

import functools
import hashlib
import platform
import sys
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path

import interview_cli
from interview_cli.bank.index import Entry
from interview_cli.cache_file import keep
from interview_cli.check.reading import add_to, contents_of

_DEPENDS_ON = ("pytest", "hypothesis", "numpy", "torch", "sortedcontainers")


class Proofs:
    """The proofs in a folder; with None nothing is kept, and nothing known."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def digest(self, entry: Entry, fast: bool, contents: bytes | None = None) -> str:
        """What a proof of the question as it is now goes by; empty when nothing is kept, or a file cannot be
        read. `contents` is the digest of a coding question's files, where it is known already."""
        if self._folder is None:
            return ""
        digest = hashlib.sha256(surroundings())
        add_to(digest, entry.kind.encode(), b"fast" if fast else b"")
        if entry.kind != "code":
            add_to(digest, bytes(entry.body))
            return digest.hexdigest()
        if contents is None:
            contents = contents_of(entry.folder)
        add_to(digest, contents)
        return digest.hexdigest() if contents else ""

    def holds(self, digest: str) -> bool:
        """Whether there is a proof."""
        return self._folder is not None and digest != "" and (self._folder / digest).exists()

    def keep(self, digest: str, entry: Entry) -> None:
        """Keeps a proof. Where it cannot be written, the question is proven again next time."""
        if self._folder is None or not digest:
            return
        keep(self._folder / digest, entry.id.encode("utf-8", "replace"))


@functools.cache
def surroundings() -> bytes:
    """A digest of all that judges."""
    digest = hashlib.sha256()
    add_to(digest, sys.version.encode(), platform.platform().encode())
    for name in _DEPENDS_ON:
        number = ""
        with suppress(ModuleNotFoundError):
            number = version(name)
        add_to(digest, name.encode(), number.encode())
    home = Path(interview_cli.__file__).parent
    for folder in ("bank", "check", "judge"):
        for path in sorted((home / folder).glob("*.py")):
            add_to(digest, path.name.encode(), path.read_bytes())
    return digest.digest()
