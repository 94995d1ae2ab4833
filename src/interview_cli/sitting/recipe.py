"""A drill: the recipe in drills/NAME.yaml that says which questions, how many, how long."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Literal

from msgspec import Meta

from interview_cli.bank.document import read_document
from interview_cli.bank.library import nearest
from interview_cli.bank.model import Kind, Minutes, Slug, Struct, Text
from interview_cli.bank.schema import convert
from interview_cli.errors import UsageError

Mode = Literal["code", "cards", "patterns"]


class Recipe(Struct, frozen=True):
    """What a sitting is made of.

    `mode`: `code` (solve in the editor, hidden tests), `cards` (reveal and rate; cards and stories
    alike), `patterns` (name the pattern of a coding problem without solving it). Empty `banks` and
    `topics` mean all. `minutes` is the time box, `count` the number of questions, `seconds` the
    clock of one question; each may be left out.
    """

    title: Text
    mode: Mode
    kinds: Annotated[tuple[Kind, ...], Meta(min_length=1)]
    about: str = ""
    banks: tuple[Text, ...] = ()
    topics: tuple[Slug, ...] = ()
    minutes: Minutes | None = None
    count: Annotated[int, Meta(ge=1, le=1000)] | None = None
    seconds: Annotated[int, Meta(ge=5, le=7200)] | None = None


def recipe_files(folders: Sequence[Path]) -> dict[str, Path]:
    """The recipes by name; an earlier folder's recipe hides a later namesake."""
    found: dict[str, Path] = {}
    for folder in folders:
        if folder.is_dir():
            for path in sorted(folder.glob("*.yaml")):
                found.setdefault(path.stem, path)
    return found


def read_recipe(path: Path) -> Recipe:
    """The recipe in this file. Raises Malformed with the place."""
    document = read_document(path)
    return convert(document, document.data, Recipe)


def find_recipe(name: str, folders: Sequence[Path], also: Sequence[str] = ()) -> Recipe:
    """The recipe of this name. Raises UsageError with the nearest names, `also` other commands'."""
    files = recipe_files(folders)
    if name not in files:
        hint = nearest(name, [*files, *also]) or "`drill --help` lists commands and drills"
        raise UsageError(f"there is no command or drill `{name}`", hint)
    return read_recipe(files[name])
