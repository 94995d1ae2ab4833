"""The files of a bank, listed and read once for all the rules that look at them."""

from __future__ import annotations

import functools
import hashlib
import os
from pathlib import Path


@functools.lru_cache(maxsize=50_000)
def content(path: str) -> bytes:
    """The file as it was when it was first asked for, since `forget`. Raises OSError."""
    with open(path, "rb") as file:  # noqa: PTH123 - a Path for each file of a large bank takes longer than reading it
        return file.read()


def forget() -> None:
    """From here on files are read anew."""
    content.cache_clear()


def add_to(digest: hashlib._Hash, *parts: bytes) -> None:
    """Adds the parts to a digest with their lengths, so that no two lists of parts are the same bytes."""
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)


def contents_of(folder: Path) -> bytes:
    """A digest of the files in the folder; empty when one cannot be read."""
    digest = hashlib.sha256()
    try:
        for name, content in _files(folder):
            add_to(digest, name.encode(), content)
    except OSError:
        return b""
    return digest.digest()


def python_files(folder: Path) -> list[str]:
    """The Python files of a coding question: in its folder, and in the folders of that, hidden ones left out."""
    found: list[str] = []
    for entry in _visible(str(folder)):
        if entry.name.endswith(".py") and stands_for_file(entry):
            found.append(entry.path)
        elif stands_for_folder(entry):
            found += [each.path for each in _visible(entry.path) if each.name.endswith(".py") and stands_for_file(each)]
    return sorted(found)


def stands_for_folder(entry: os.DirEntry[str]) -> bool:
    """Whether it is a folder, or a link to one; a link in a circle is none."""
    try:
        return entry.is_dir()
    except OSError:
        return False


def stands_for_file(entry: os.DirEntry[str]) -> bool:
    """Whether it is a file, or a link to one; a link in a circle is none."""
    try:
        return entry.is_file()
    except OSError:
        return False


def _visible(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return [entry for entry in entries if not entry.name.startswith((".", "__"))]
    except OSError:
        return []


def _files(folder: Path) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith((".", "__")))
        for name in sorted(names):
            path = f"{place}{os.sep}{name}"
            found.append((path.removeprefix(f"{folder}{os.sep}"), content(path)))
    return found
