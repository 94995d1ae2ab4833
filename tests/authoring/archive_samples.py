"""Small banks, and archives put together by hand, the wicked ones too."""

from __future__ import annotations

import io
import tarfile
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

COVER = "title: Sizes\nlicence: MIT\ntopics: {sizes: Sizes}\n"
DECK = "title: Facts\ntopics: [sizes]\ncards:\n  - {id: inch, front: How long is an inch?, back: 2.54 cm.}\n"
SOUND = {"sizes/bank.yaml": COVER, "sizes/deck.yaml": DECK}
"""The files of a small sound bank called `sizes`."""

Wicked = tarfile.TarInfo | tuple[tarfile.TarInfo, bytes]


def write_files(folder: Path, files: Mapping[str, str] = SOUND) -> Path:
    """The files below the folder; gives the folder of the bank."""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "sizes"


def tar_of(path: Path, files: Mapping[str, str] = SOUND, more: Sequence[Wicked] = (), mode: str = "w:gz") -> Path:
    """A tar of the files, and then of what else is given."""
    with tarfile.open(path, mode) as tar:  # type: ignore[call-overload]
        for name, text in files.items():
            tar.addfile(*_tar_file(name, text.encode()))
        for each in more:
            info, content = each if isinstance(each, tuple) else (each, b"")
            tar.addfile(info, io.BytesIO(content))
    return path


def tar_info(name: str, kind: bytes = tarfile.REGTYPE, target: str = "", mode: int = 0o644) -> tarfile.TarInfo:
    """A header of this kind."""
    info = tarfile.TarInfo(name)
    info.type, info.linkname, info.mode = kind, target, mode
    return info


def zip_of(path: Path, files: Mapping[str, str] = SOUND, modes: Mapping[str, int] | None = None) -> Path:
    """A zip of the files; `modes` are Unix modes, with the type of the file in them."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            info = zipfile.ZipInfo(name)
            info.external_attr = (modes or {}).get(name, 0o100644) << 16
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, text)
    return path


def _tar_file(name: str, content: bytes) -> tuple[tarfile.TarInfo, io.BytesIO]:
    info = tarfile.TarInfo(name)
    info.size = len(content)
    return info, io.BytesIO(content)
