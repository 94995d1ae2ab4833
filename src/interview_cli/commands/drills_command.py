"""drill drills: which drills there are."""

from __future__ import annotations

import sys
from pathlib import Path
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

    def tell(path: Path, words: str, place: tuple[int, int] = (1, 1)) -> None:
        nonlocal wrong
        print(f"drill: {path}:{place[0]}:{place[1]}: {words}", file=sys.stderr)
        wrong += 1

    for name, path in recipe_files((own, shipped)).items():
        try:
            recipe = read_recipe(path)
        except Malformed as error:
            print(f"drill: {error.message}", file=sys.stderr)
            wrong += 1
            continue
        if name in COMMANDS:
            tell(path, f"`drill {name}` is a command already; give this drill another name")
            continue
        document = read_document(path)
        for unknown in unknown_names(recipe, library):
            tell(path, unknown.words, document.place(unknown.at))
        found.append(drill_list.Listed(name, recipe, path, own=path.parent == own))
    if json:
        sys.stdout.write(drill_list.as_json(found) + "\n")
    else:
        drill_list.show(found, own)
    if wrong:
        raise typer.Exit(ExitCode.BANK_INVALID)
