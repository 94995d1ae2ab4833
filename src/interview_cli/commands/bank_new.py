"""drill bank new, new-question, schema: banks and questions of one's own, from a skeleton."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer


def new(
    name: Annotated[str, typer.Argument(help="The folder's name, such as graph_theory.")],
    folder: Annotated[
        Path | None, typer.Option("--in", metavar="FOLDER", help="Make it in this folder (default: among your banks).")
    ] = None,
) -> None:
    """Start a bank: a cover page, and a deck with one card to replace.

    It is made in $DRILL_HOME/banks, where `drill NAME` and `drill list` find it at once; with --in anywhere else, to be
    named in DRILL_BANKS or installed with `drill bank add`. Nothing is ever overwritten.
    """
    from interview_cli.authoring.shelf import Shelf, demand_name
    from interview_cli.authoring.skeleton import bank_files, write_new
    from interview_cli.commands.bank_add import elsewhere
    from interview_cli.commands.recipes import opens
    from interview_cli.errors import DrillError, UsageError
    from interview_cli.paths import places
    from interview_cli.screens import bank_list

    demand_name(name)
    here = places()
    shelf = Shelf(here.home)
    target = shelf.bank(name) if folder is None else folder.absolute() / name
    if folder is None and (shelf.namesake(name) or name in elsewhere(here)):
        raise UsageError(f"there is a bank `{name}` already", "`drill bank list` shows where; choose another name")
    if target.exists() or target.is_symlink():
        raise UsageError(f"{target} is there already", "choose another name, or move it away")
    try:
        write_new(target, bank_files(name), schemas=True)
    except OSError as error:
        raise DrillError(f"{error.filename or target}: {error.strerror or error}", "nothing was made") from None
    if folder is None:
        # One of a bank that was deleted by hand.
        shelf.forget(name)
    bank_list.show_new(name, target, found=folder is None, opens=opens(name))


def new_question(
    bank: Annotated[str, typer.Argument(help="The name of one of your banks, or the path of any.")],
    slug: Annotated[str, typer.Argument(help="Its id, for good: lower-case words joined by hyphens.")],
    kind: Annotated[Literal["code", "card", "story"], typer.Option(help="What it is.")],
    topic: Annotated[str | None, typer.Option(help="A topic of bank.yaml (default: the first).")] = None,
    deck: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="For a card or story: this file (default: the bank's only deck, or cards.yaml, stories.yaml).",
        ),
    ] = None,
) -> None:
    """Start a question: a folder for a coding problem, one more item in a deck for a card or story.

    What is still to be written is marked in the files, and listed by `drill check`. Nothing that is there is changed.
    """
    from interview_cli.authoring.new_question import new_question as start
    from interview_cli.screens import bank_list

    folder = _bank(bank)
    made = start(folder, slug, kind, topic, deck)
    bank_list.show_new_question(made.path, made.line, kind)


def schema(
    what: Annotated[Literal["bank", "question", "deck"], typer.Argument(help="Which kind of file.")] = "question",
    write: Annotated[
        Path | None, typer.Option("--write", metavar="FOLDER", help="Write all three into this folder instead.")
    ] = None,
) -> None:
    """Print the JSON Schema of bank.yaml, question.yaml or a deck, for editors that complete and check.

    A YAML file names its schema in its first line:

    # yaml-language-server: $schema=.schema/deck.json
    """
    from interview_cli.authoring import json_schema
    from interview_cli.errors import DrillError

    if write is None:
        sys.stdout.write(json_schema.text(what))
        return
    try:
        paths = json_schema.write(write)
    except OSError as error:
        raise DrillError(f"{error.filename or write}: {error.strerror}", "choose a folder you can write") from None
    sys.stdout.write("".join(f"{path}\n" for path in paths))


def _bank(name: str) -> Path:
    """The bank of this name, or at this path. Raises UsageError when there is none, or it is a shipped one."""
    from interview_cli.bank.library import nearest
    from interview_cli.bank.load import BANK_FILE, find_banks
    from interview_cli.errors import UsageError
    from interview_cli.paths import places, shipped_folder

    path = Path(name).absolute()
    if (path / BANK_FILE).is_file():
        return path
    known = {bank.name: bank for folder in reversed(places().bank_folders) for bank in find_banks(folder)}
    if name not in known:
        hint = nearest(name, known) if known else ""
        raise UsageError(f"there is no bank `{name}`", hint or f"drill bank new {name}   makes one")
    if known[name].is_relative_to(shipped_folder() / "question_banks"):
        raise UsageError(f"the bank `{name}` comes with drill", f"to change it all the same, name {known[name]}")
    return known[name]
