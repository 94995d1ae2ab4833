"""Drills as a table for a person or a JSON list for a script."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec
from rich.table import Table
from rich.text import Text

from interview_cli.screens.console import output
from interview_cli.screens.words import count_words
from interview_cli.sitting.recipe import Recipe
from interview_cli.sitting.steps import TITLES

_NOUNS = {"code": "problem", "cards": "card", "patterns": "problem"}


class Listed(NamedTuple):
    """A recipe, the name it is called by, and where it stands."""

    name: str
    recipe: Recipe
    path: Path
    own: bool


def as_json(drills: Sequence[Listed]) -> str:
    """Name, title, about, mode, minutes, count, steps, path of each, and whether it is the learner's own."""
    return msgspec.json.encode([_fields(each) for each in drills]).decode()


def show(drills: Sequence[Listed], own: Path) -> None:
    """One line a drill; piped, tab-separated with the name first."""
    console = output()
    if not console.is_terminal:
        for each in drills:
            print(f"{each.name}\t{extent(each.recipe)}\t{each.recipe.about or each.recipe.title}")
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(style="strong", no_wrap=True)
    table.add_column(style="soft", no_wrap=True)
    table.add_column()
    for each in drills:
        about = Text(each.recipe.about or each.recipe.title)
        if each.own:
            about = Text.assemble(("yours  ", "accent"), about)
        table.add_row(each.name, extent(each.recipe), about)
    console.print(table)
    console.print()
    console.print(Text(f"drill NAME starts one; your own go into {own}", style="soft"))


def extent(recipe: Recipe) -> str:
    """2 problems, 45 min: how much there is of it."""
    noun = "story" if recipe.kinds == ("story",) else _NOUNS[recipe.mode]
    parts = [] if recipe.count is None else [count_words(recipe.count, noun).replace("storys", "stories")]
    if recipe.minutes is not None:
        parts.append(f"{recipe.minutes:g} min")
    if recipe.seconds is not None:
        parts.append(f"{recipe.seconds} s each")
    return ", ".join(parts)


def _fields(each: Listed) -> dict[str, object]:
    recipe = each.recipe
    course = recipe.steps.course() if recipe.mode == "code" else ()
    return {
        "name": each.name,
        "title": recipe.title,
        "about": recipe.about,
        "mode": recipe.mode,
        "minutes": recipe.minutes,
        "count": recipe.count,
        "steps": [{"name": TITLES[step.name], "seconds": step.seconds} for step in course],
        "own": each.own,
        "path": str(each.path),
    }
