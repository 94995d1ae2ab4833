"""Pictures of imported cards: those that stand beside the file come along, the others are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from interview_cli.authoring import skeleton
from interview_cli.authoring.importing.card import Imported
from interview_cli.bank.picture import NoPicture, Picture, renamed, with_pictures

FOLDER = "pictures"
KINDS = (".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff")
LARGEST_BYTES = 5 * 2**20
MOST_BYTES = 100 * 2**20
_MEDIA = "collection.media"
"""The folder in which Anki keeps what its notes show."""


@dataclass(frozen=True)
class Brought:
    """Cards that name their pictures as the bank will have them: `files`, by their path in the bank, are where these
    are now. `missing` are the names of those that did not come along, each with the reason."""

    cards: list[Imported]
    files: Mapping[str, Path]
    missing: Mapping[str, str]

    @property
    def words(self) -> tuple[str, ...]:
        """What did not come along, in a line for each reason."""
        by_reason: dict[str, list[str]] = {}
        for name, why in self.missing.items():
            by_reason.setdefault(why, []).append(name)
        return tuple(
            f"{len(names)} picture{'' if len(names) == 1 else 's'} left out: {why}, such as {names[0]}"
            for why, names in by_reason.items()
        )


def brought(cards: Sequence[Imported], source: Path) -> Brought:
    """The cards with the pictures that stand beside their file, below its folder or in Anki's folder of media there.

    A picture is named by what it holds, so the same one is the same file at the next import. Nothing is written.
    """
    files: dict[str, Path] = {}
    missing: dict[str, str] = {}
    names: dict[str, str] = {}
    room = MOST_BYTES

    def place(picture: Picture) -> str:
        nonlocal room
        target = picture.target
        if target not in names and target not in missing:
            try:
                path, content = _beside(target, source)
                name = f"{FOLDER}/{_name(path, content)}"
                room -= 0 if name in files else len(content)
                if room < 0:
                    raise NoPicture(f"beyond {MOST_BYTES // 2**20} MB in all")
                files[name] = path
                names[target] = name
            except NoPicture as error:
                missing[target] = str(error)
        return renamed(picture, names[target]) if target in names else picture.markdown

    moved = [
        replace(card, front=with_pictures(card.front, place), back=with_pictures(card.back, place)) for card in cards
    ]
    return Brought(moved, files, missing)


def _beside(target: str, source: Path) -> tuple[Path, bytes]:
    """The file of the picture and what is in it. Raises NoPicture."""
    home = source.absolute().parent
    if "://" in target or target.startswith(("data:", "//")):
        raise NoPicture("an address")
    for folder in (home, home / _MEDIA):
        for name in dict.fromkeys((target, unquote(target))):
            try:
                path = (folder / name).resolve()
                if path.is_relative_to(home.resolve()) and path.is_file():
                    return path, _content(path)
            except (OSError, ValueError, RuntimeError):
                continue
    raise NoPicture("not beside the file")


def _content(path: Path) -> bytes:
    if path.suffix.lower() not in KINDS:
        raise NoPicture("no picture by its name")
    with path.open("rb") as file:
        content = file.read(LARGEST_BYTES + 1)
    if len(content) > LARGEST_BYTES:
        raise NoPicture(f"larger than {LARGEST_BYTES // 2**20} MB")
    return content


def _name(path: Path, content: bytes) -> str:
    stem = skeleton.slug_of(path.stem)[:40].rstrip("-")
    return f"{stem}-{sha256(content).hexdigest()[:8]}{path.suffix.lower()}"
