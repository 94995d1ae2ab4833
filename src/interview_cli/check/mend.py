"""`drill check --fix`: mends what needs no judgement, one file at a time, and never loses one."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from interview_cli.bank.index import load_index
from interview_cli.bank.load import IDS_FILE, read_ids
from interview_cli.bank.problem import Malformed
from interview_cli.check.ids import record
from interview_cli.check.layout import files_of, text_of
from interview_cli.check.reading import forget
from interview_cli.check.run import Selection
from interview_cli.check.tidy import faults, tidy


class Mended(NamedTuple):
    """What was mended in a file, or why it was `left` as it is."""

    path: Path
    what: str
    left: bool = False

    def __str__(self) -> str:
        return f"{'left' if self.left else 'mended'} {self.path}: {self.what}"


def mend(paths: Sequence[Path]) -> Iterator[Mended]:
    """Mends the files of the banks (or parts of banks) at these paths, and tells each that needed it."""
    forget()
    selection = Selection(paths)
    for bank in selection.banks:
        index = load_index(bank, None)
        for path in files_of(index):
            text = text_of(path)
            if text and selection.holds(bank, str(path)):
                tidied = tidy(text, path)
                if tidied != text:
                    yield _put(path, text, tidied, faults(text, tidied), bank)
        if selection.holds(bank, str(bank / IDS_FILE)):
            yield from _mend_ids(bank, {entry.slug for entry in index.entries})


def _mend_ids(bank: Path, slugs: set[str]) -> Iterator[Mended]:
    """Brings ids.yaml up to date. An empty one is begun; a bank without one does not want it."""
    path = bank / IDS_FILE
    text = text_of(path)
    if text is None:
        return
    try:
        found = read_ids(bank) if text.strip() else None
    except Malformed:
        return
    recorded = record(text, found[0] if found else None, slugs)
    if recorded is None:
        yield Mended(path, "its layout or its comments would be lost; write the new ids under `released`", left=True)
    elif recorded != text:
        yield _put(path, text, recorded, "the ids of its questions", bank)


def _put(path: Path, text: str, new: str, what: str, bank: Path) -> Mended:
    """Replaces the file, if that does what its owner expects."""
    if os.path.realpath(path) != str(Path(os.path.realpath(bank)) / path.relative_to(bank)):
        return Mended(path, "it is reached through a link; mend the file that it leads to", left=True)
    try:
        mode = stat.S_IMODE(path.stat().st_mode)
        if not mode & stat.S_IWUSR or not os.access(path, os.W_OK):
            return Mended(path, "it is read-only; make it writable and run this again", left=True)
        if not _replace(path, text.encode(), new.encode(), mode):
            return Mended(path, "it was changed meanwhile; run this again", left=True)
    except OSError as error:
        return Mended(path, f"it cannot be written ({error.strerror}); it is as it was", left=True)
    return Mended(path, what)


def _replace(path: Path, old: bytes, new: bytes, mode: int) -> bool:
    """Puts the new content in the place of the old, as a whole and on the disk; False if the old is not there."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        with temporary.open("xb") as file:
            os.fchmod(file.fileno(), mode)
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        if path.read_bytes() != old:
            return False
        temporary.replace(path)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    forget()
    _sync(path.parent)
    return True


def _sync(folder: Path) -> None:
    """Returns when the names in the folder have reached the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
