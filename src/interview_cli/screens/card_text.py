"""The text of a card in a terminal: formulas as Unicode, and for each picture what it shows and its path, which a
terminal with colour opens by a click."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from urllib.parse import quote

from rich.console import RenderableType

from interview_cli.bank.fences import outside_code
from interview_cli.bank.load import BANK_FILE
from interview_cli.bank.maths import plain_formula, with_formulas
from interview_cli.bank.picture import NoPicture, Picture, file_of, with_pictures
from interview_cli.screens.problem_view import markdown

_SCHEME = "picture://"
"""Stands for `file://` while the Markdown is parsed, which takes no such links."""


def illustrated(text: str, deck: str) -> RenderableType:
    """The Markdown of a card that stands in the file `deck`, its formulas in Unicode, with words and a path for each
    picture that it names."""
    text = readable(text)
    drawn = markdown(described(text, Path(deck)) if deck else text)
    for token in getattr(drawn, "parsed", ()):
        for child in token.children or ():
            href = child.attrs.get("href")
            if isinstance(href, str) and href.startswith(_SCHEME):
                child.attrs["href"] = "file" + href.removeprefix("picture")
    return drawn


def readable(text: str) -> str:
    """The Markdown with the formulas between dollars as a terminal can show them."""
    if "$" not in text:
        return text
    return outside_code(text, lambda part: with_formulas(part, _formula, brackets=False))


def _formula(latex: str, is_displayed: bool) -> str:
    plain = plain_formula(latex, is_displayed)
    return plain if is_displayed else re.sub(r"([*`<\[\]\\])", r"\\\1", plain)


def described(text: str, deck: Path) -> str:
    """The Markdown with a link in place of each picture; none is opened or fetched."""
    return with_pictures(text, partial(_words, deck=deck))


def _words(picture: Picture, deck: Path) -> str:
    label = f"picture: {picture.shows}" if picture.shows else "picture"
    try:
        path = file_of(picture.target, deck, _bank_of(deck))
    except NoPicture as error:
        return f"{_plain(label)}, {_plain(picture.target)} *({error})*"
    return f"{_plain(label)}, [{_plain(_short(path))}](<{_SCHEME}{quote(str(path))}>)"


def _bank_of(deck: Path) -> Path:
    return next((folder for folder in deck.parents if (folder / BANK_FILE).is_file()), deck.parent)


def _short(path: Path) -> str:
    """The path as one types it."""
    home = Path.home()
    return f"~/{path.relative_to(home)}" if path.is_relative_to(home) and home != Path("/") else str(path)


def _plain(text: str) -> str:
    """Text none of whose signs is Markdown's."""
    return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", " ".join(text.split()))
