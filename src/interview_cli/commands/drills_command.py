"""drill drills: which drills there are."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import ExitCode

app = plain_app()


@app.command()
def drills(
    json: Annotated[bool, typer.Option("--json", help="Print a JSON list.")] = False,
) -> None:
    """List the drills: shipped ones, and your own in the folder that is named at the end."""
    from interview_cli.bank.document import read_document
    from interview_cli.bank.problem import Malformed
    from interview_cli.commands.app import COMMANDS
    from interview_cli.commands.context import Context
    from interview_cli.paths import places
    from interview_cli.screens import drill_list
    from interview_cli.sitting.recipe import read_recipe, recipe_files, unknown_names

    own, shipped = places().drill_folders
    library = Context().library
    found, wrong = [], 0

    def tell(words: str) -> None:
        nonlocal wrong
        print(f"drill: {words}", file=sys.stderr)
        wrong += 1

    for name, path in recipe_files((own, shipped)).items():
        try:
            recipe = read_recipe(path)
        except Malformed as error:
            tell(error.message)
            continue
        if name in COMMANDS:
            tell(f"{path}:1:1: `drill {name}` is a command already; give this drill another name")
            continue
        for unknown in unknown_names(recipe, library):
            line, column = read_document(path).place(unknown.at)
            tell(f"{path}:{line}:{column}: {unknown.words}")
        found.append(drill_list.Listed(name, recipe, path, own=path.parent == own))
    if json:
        sys.stdout.write(drill_list.as_json(found) + "\n")
    else:
        drill_list.show(found, own)
    if wrong:
        raise typer.Exit(ExitCode.BANK_INVALID)
