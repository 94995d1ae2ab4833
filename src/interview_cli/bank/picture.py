"""Pictures that a text names in Markdown, `![what it shows](pictures/tree.png)`, and where they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote

from interview_cli.bank.fences import outside_code

_PICTURE = re.compile(
    r"""(?<!\\)!\[((?:[^\[\]\\\n]|\\.)*)\]      # what it shows
        \(\s*(<[^<>\n]*>|(?:[^\s()<>\\]|\\.|\([^\s()]*\))+)   # where it is, in brackets if there are spaces in it
        (?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)""",
    re.VERBOSE,
)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_SCHEME = re.compile(r"(?:[a-z][a-z0-9+.-]+:|//)", re.IGNORECASE)


class Picture(NamedTuple):
    """A picture as a text names it: what it shows (may be empty), its path or address, and the `markdown` itself."""

    shows: str
    target: str
    markdown: str


class NoPicture(Exception):
    """Why there is nothing to look at, in a few words."""


def pictures(text: str) -> list[Picture]:
    """The pictures that the Markdown names, in order; none of what stands in code."""
    found: list[Picture] = []

    def seen(picture: Picture) -> str:
        found.append(picture)
        return ""

    with_pictures(text, seen)
    return found


def pictures_in(data: object) -> Iterator[Picture]:
    """The pictures that any text of a question names, given as plain data."""
    if isinstance(data, str):
        yield from pictures(data)
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from pictures_in(value)


def with_pictures(text: str, shown: Callable[[Picture], str]) -> str:
    """The Markdown with each picture as `shown` writes it."""
    if "![" not in text:
        return text
    return outside_code(text, lambda part: _PICTURE.sub(lambda found: shown(_picture(found)), part))


def renamed(picture: Picture, target: str) -> str:
    """The picture's Markdown with another path, which has no spaces."""
    start = picture.markdown.index("](") + 2
    return f"{picture.markdown[:start]}{target})"


def file_of(target: str, deck: Path, bank: Path) -> Path:
    """The file of a picture that the deck names, relative to the deck's own file.

    Raises NoPicture when it is an address, is not there, or leads out of the bank, through a link too.
    """
    if _SCHEME.match(target):
        raise NoPicture("is an address, and nothing is fetched")
    # Both as they are written and without the signs of an address: `my%20tree.png` is `my tree.png`.
    for name in dict.fromkeys((target, unquote(target))):
        try:
            path = (deck.parent / name).resolve()
            if not path.is_relative_to(bank.resolve()):
                raise NoPicture("leads out of the bank")
            if path.is_file():
                return path
        except (OSError, ValueError, RuntimeError):
            continue
    raise NoPicture("is not there")


def _picture(found: re.Match[str]) -> Picture:
    target = found[2].removeprefix("<").removesuffix(">")
    return Picture(_ESCAPED.sub(r"\1", found[1]).strip(), _ESCAPED.sub(r"\1", target), found[0])
