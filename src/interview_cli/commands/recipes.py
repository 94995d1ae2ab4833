"""Recipes as commands: `drill leetcode` runs drills/leetcode.yaml."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import BankError, UsageError
from interview_cli.paths import places


def readable_names() -> list[str]:
    """The recipes there are, the learner's own first; one that cannot be read is told on standard error."""
    from interview_cli.sitting.recipe import read_recipe, recipe_files

    names = []
    for name, path in recipe_files(places().drill_folders).items():
        try:
            read_recipe(path)
        except BankError as error:
            print(f"drill: {error.message}", file=sys.stderr)
        else:
            names.append(name)
    return names


def app_for(name: str) -> typer.Typer:
    """The command of one recipe. Raises UsageError with the nearest names."""
    from interview_cli.commands.app import COMMANDS
    from interview_cli.sitting.recipe import find_recipe

    recipe = find_recipe(name, places().drill_folders, COMMANDS)
    app = plain_app()

    @app.command(help=f"{recipe.title}. {recipe.about}".strip())
    def run(
        minutes: Annotated[float | None, typer.Option(help="Time box.", show_default=False)] = None,
        count: Annotated[int | None, typer.Option(min=1, help="How many questions.", show_default=False)] = None,
        topic: Annotated[str | None, typer.Option(help="Only this topic (see `drill list`).")] = None,
        level: Annotated[str | None, typer.Option(help="warm-up, easy, medium or hard.")] = None,
        new: Annotated[bool, typer.Option("--new", help="Only questions not seen yet.")] = False,
        due: Annotated[bool, typer.Option("--due", help="Only what is due.")] = False,
        ahead: Annotated[bool, typer.Option("--ahead", help="Also what is due later.")] = False,
        seed: Annotated[int | None, typer.Option(help="Pick the same questions again.", show_default=False)] = None,
    ) -> None:
        from interview_cli.commands.context import Context
        from interview_cli.commands.sit import Order, demand_minutes, sit
        from interview_cli.sitting.pick import Wish

        demand_minutes(minutes)
        demand_level(level)
        if new and due:
            raise UsageError("--new and --due exclude each other", "leave one out")
        wish = Wish(topic=topic, level=level, only="new" if new else "due" if due else "", ahead=ahead)
        sit(Context(), Order(name, recipe, minutes, count, wish, seed))

    return app


def demand_level(level: str | None) -> None:
    """Raises UsageError for a level that does not exist."""
    from interview_cli.bank.library import nearest
    from interview_cli.bank.model import LEVELS

    if level is not None and level not in LEVELS:
        raise UsageError(f"there is no level `{level}`", nearest(level, LEVELS))
