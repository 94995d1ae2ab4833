"""Recipes as commands: `drill leetcode` runs drills/leetcode.yaml; a bank without a recipe of its name gets one."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import BankError, UsageError
from interview_cli.paths import places

if TYPE_CHECKING:
    from interview_cli.sitting.recipe import Only, Recipe


def readable_names() -> list[str]:
    """The recipes there are, the learner's own first; one that cannot be read is told on standard error."""
    from interview_cli.commands.app import COMMANDS
    from interview_cli.sitting.recipe import read_recipe, recipe_files

    names = []
    for name, path in recipe_files(places().drill_folders).items():
        try:
            read_recipe(path)
        except BankError as error:
            print(f"drill: {error.message}", file=sys.stderr)
        else:
            names.append(name)
    return [name for name in names if name not in COMMANDS]


def app_for(name: str) -> typer.Typer:
    """The command of one recipe, or of a bank. Raises UsageError with the nearest names."""
    from interview_cli.commands.app import COMMANDS
    from interview_cli.sitting.recipe import find_recipe, recipe_files

    drills = places().drill_folders
    recipes = recipe_files(drills)
    banks = {bank: folder for bank, folder in _banks().items() if bank not in recipes}
    recipe = _of_bank(banks[name]) if name in banks else find_recipe(name, drills, [*COMMANDS, *banks])
    app = plain_app()

    @app.command(help=f"{recipe.title}. {recipe.about}".strip())
    def run(
        minutes: Annotated[float | None, typer.Option(help="Time box.", show_default=False)] = None,
        count: Annotated[int | None, typer.Option(min=1, help="How many questions.", show_default=False)] = None,
        topic: Annotated[str | None, typer.Option(help="Only this topic (see `drill list`).")] = None,
        level: Annotated[str | None, typer.Option(help="warm-up, easy, medium or hard.")] = None,
        new: Annotated[bool, typer.Option("--new", help="Only questions not seen yet.")] = False,
        due: Annotated[bool, typer.Option("--due", help="Only what is due.")] = False,
        flagged: Annotated[
            bool, typer.Option("--flagged", help="Only what you flagged, or what went wrong last time, shuffled.")
        ] = False,
        ahead: Annotated[bool, typer.Option("--ahead", help="Also what is due later.")] = False,
        seed: Annotated[int | None, typer.Option(help="Pick the same questions again.", show_default=False)] = None,
    ) -> None:
        from interview_cli.commands.context import Context
        from interview_cli.commands.order import Order
        from interview_cli.commands.sit import demand_minutes, sit
        from interview_cli.sitting.pick import Wish

        demand_minutes(minutes)
        demand_level(level)
        wish = Wish(topic=topic, level=level, only=only(new, due, flagged) or recipe.only, ahead=ahead)
        sit(Context(), Order(name, recipe, minutes, count, wish, seed))

    return app


def only(new: bool, due: bool, flagged: bool) -> Only:
    """What the options restrict a drill to. Raises UsageError for two of them."""
    given: list[Only] = [name for name, wanted in (("new", new), ("due", due), ("flagged", flagged)) if wanted]  # type: ignore[misc]
    if len(given) > 1:
        raise UsageError(f"--{given[0]} and --{given[1]} exclude each other", "leave one out")
    return given[0] if given else ""


def opens(bank: str) -> bool:
    """Whether `drill BANK` practises the bank: no command and no recipe has its name."""
    from interview_cli.commands.app import COMMANDS
    from interview_cli.sitting.recipe import recipe_files

    return bank not in COMMANDS and bank not in recipe_files(places().drill_folders)


def _banks() -> dict[str, Path]:
    """The banks by name, an earlier folder's before a later namesake."""
    from interview_cli.bank.load import find_banks

    return {bank.name: bank for folder in reversed(places().bank_folders) for bank in find_banks(folder)}


def _of_bank(bank: Path) -> Recipe:
    """A recipe over the bank; of what it holds more of, where it holds coding problems and cards."""
    from interview_cli.bank.index import load_index
    from interview_cli.sitting.recipe import Recipe

    index = load_index(bank, places().cache / "index")
    title = index.bank.title if index.bank else bank.name
    is_code = Counter(entry.kind == "code" for entry in index.entries)
    if is_code[True] > is_code[False]:
        return Recipe(title, "code", ("code",), "Coding problems of this bank.", banks=(bank.name,), minutes=15)
    return Recipe(title, "cards", ("card", "story"), "Cards and stories of this bank.", banks=(bank.name,), count=20)


def demand_level(level: str | None) -> None:
    """Raises UsageError for a level that does not exist."""
    from interview_cli.bank.library import nearest
    from interview_cli.bank.model import LEVELS

    if level is not None and level not in LEVELS:
        raise UsageError(f"there is no level `{level}`", nearest(level, LEVELS))
