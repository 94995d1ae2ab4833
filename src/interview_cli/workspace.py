"""The learner's files: one for each problem, never overwritten."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from interview_cli.errors import DrillError

MAX_SOLUTION_BYTES = 1_000_000


class Workspace:
    """Where solutions live: FOLDER/bank/slug.py, earlier ones under FOLDER/bank/earlier/."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def file(self, question: str) -> Path:
        """The learner's file for the question `bank/slug`."""
        bank, _, slug = question.partition("/")
        return self.folder / bank / f"{slug.replace('-', '_')}.py"

    def prepare(self, question: str, starter: str, fresh_after: datetime | None = None) -> Path:
        """The file, made from the starter when there is none.

        A file last changed before `fresh_after` (the last review) is set aside first, so that a
        problem is solved again from the beginning. Raises DrillError when it cannot be written.
        """
        path = self.file(question)
        try:
            if path.exists() and fresh_after is not None and _changed_at(path) <= fresh_after:
                _set_aside(path)
            if not path.exists():
                path.parent.mkdir(parents=True, exist_ok=True)
                _create(path, starter)
        except OSError as error:
            _drop_empty(path)
            hint = (
                "free some space, or set DRILL_WORKSPACE (or `drill config workspace PATH`) to a folder you can write"
            )
            raise DrillError(f"the workspace {self.folder} cannot be written: {error.strerror}", hint) from None
        return path

    def restore(self, question: str, text: str) -> tuple[Path, Path | None]:
        """(the file, where the one before is kept): the file holds this text, and another one is set aside.

        Raises DrillError when it cannot be written.
        """
        path = self.file(question)
        raw = text.encode("utf-8", "surrogatepass")
        aside = None
        temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
        try:
            if path.exists() and path.read_bytes() == raw:
                return path, None
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary.write_bytes(raw)
            if path.exists():
                aside = _set_aside(path)
            temporary.replace(path)
        except OSError as error:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise self._unwritable(error) from None
        return path, aside

    def furnish(self, files: Callable[[], Mapping[str, str]], names: Sequence[str]) -> None:
        """Adds what editors want to know, under these names, once; what is there already is the learner's.

        Where it cannot be written, solving goes on without.
        """
        missing = [name for name in names if not (self.folder / name).exists()]
        if not missing:
            return
        texts = files()
        with suppress(OSError):
            for name in missing:
                _create(self.folder / name, texts[name])

    def demand_writable(self) -> None:
        """Raises DrillError unless a file can be written here now."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=self.folder) as probe:
                probe.write(b"x" * 4096)
                probe.flush()
        except OSError as error:
            raise self._unwritable(error) from None

    def read(self, path: Path) -> bytes:
        """What the learner has written. Raises DrillError when it is missing or too large."""
        try:
            with path.open("rb") as file:
                content = file.read(MAX_SOLUTION_BYTES + 1)
        except OSError as error:
            raise DrillError(f"{path} cannot be read: {error.strerror}", "is the path right?") from None
        if len(content) > MAX_SOLUTION_BYTES:
            raise DrillError(f"{path} is larger than {MAX_SOLUTION_BYTES // 1_000_000} MB", "is it the right file?")
        return content

    def _unwritable(self, error: OSError) -> DrillError:
        hint = "free some space, or set DRILL_WORKSPACE (or `drill config workspace PATH`) to a folder you can write"
        return DrillError(f"the workspace {self.folder} cannot be written: {error.strerror}", hint)


def _create(path: Path, text: str) -> None:
    """Writes a new file; one that somebody else made meanwhile stays as it is."""
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError:
        return


def _changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime).astimezone()


def _set_aside(path: Path) -> Path:
    stamp = _changed_at(path).strftime("%Y%m%d-%H%M%S")
    folder = path.parent / "earlier"
    folder.mkdir(exist_ok=True)
    target = folder / f"{path.stem}-{stamp}.py"
    number = 1
    while target.exists():
        number += 1
        target = folder / f"{path.stem}-{stamp}-{number}.py"
    path.rename(target)
    return target


def _drop_empty(path: Path) -> None:
    """Removes the half-made file of a failed start; one with content is the learner's and stays."""
    try:
        if path.exists() and path.stat().st_size == 0:
            path.unlink()
    except OSError:
        return
