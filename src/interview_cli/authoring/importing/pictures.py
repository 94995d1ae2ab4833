"""Pictures of imported cards: those that stand beside the file come along, the others are told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from interview_cli.authoring import skeleton
from interview_cli.authoring.importing.card import Imported
from interview_cli.bank.picture import Picture, renamed, with_pictures

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
            found = _beside(target, source)
            if isinstance(found, Path):
                name = _name(found)
                room -= 0 if name in files else found.stat().st_size
                found = found if room >= 0 else f"beyond {MOST_BYTES // 2**20} MB in all"
            if isinstance(found, Path):
                files[name] = found
                names[target] = name
            else:
                missing[target] = found
        return renamed(picture, names[target]) if target in names else picture.markdown

    moved = [
        replace(card, front=with_pictures(card.front, place), back=with_pictures(card.back, place)) for card in cards
    ]
    return Brought(moved, files, missing)


def _beside(target: str, source: Path) -> Path | str:
    """The file of the picture, or why there is none."""
    home = source.absolute().parent
    if "://" in target or target.startswith(("data:", "//")):
        return "an address"
    for folder in (home, home / _MEDIA):
        for name in dict.fromkeys((target, unquote(target))):
            try:
                path = (folder / name).resolve()
                if not path.is_relative_to(home.resolve()) or not path.is_file():
                    continue
                if path.suffix.lower() not in KINDS:
                    return "no picture by its name"
                if path.stat().st_size > LARGEST_BYTES:
                    return f"larger than {LARGEST_BYTES // 2**20} MB"
                with path.open("rb") as file:
                    file.read(1)
                return path
            except (OSError, ValueError, RuntimeError):
                continue
    return "not beside the file"


def _name(path: Path) -> str:
    digest = sha256(path.read_bytes()).hexdigest()[:8]
    return f"{FOLDER}/{skeleton.slug_of(path.stem)[:40].rstrip('-')}-{digest}{path.suffix.lower()}"
