"""drill bank add, remove, restore: the learner's own banks, installed and set aside."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from interview_cli.paths import Places


def add(
    path: Annotated[Path, typer.Argument(help="A bank's folder, or a .zip, .tar, .tar.gz, .tgz, .tar.xz of one.")],
    name: Annotated[str | None, typer.Option(help="Call it this (default: its folder's name).")] = None,
    replace: Annotated[bool, typer.Option("--replace", help="Set your bank of this name aside first.")] = False,
) -> None:
    """Install somebody's bank into $DRILL_HOME/banks.

    It is copied and read, and nothing in it is run. What is not a plain file inside the bank is refused, and so is a
    bank that cannot be read: then nothing has changed. `drill bank restore NAME` takes a --replace back.
    """
    from interview_cli.authoring.install import add as install
    from interview_cli.authoring.shelf import Shelf
    from interview_cli.commands.recipes import opens
    from interview_cli.paths import places
    from interview_cli.screens import bank_list
    from interview_cli.screens.console import errors

    here = places()
    with errors().status("reading the bank …"):
        added = install(Shelf(here.home), path, elsewhere(here), name, replace)
    bank_list.show_added(added, opens(added.name))


def remove(name: Annotated[str, typer.Argument(help="One of your own banks (see `drill bank list`).")]) -> None:
    """Set one of your banks aside; `drill bank restore` brings it back.

    What you answered stays in the journal.
    """
    from interview_cli.authoring.shelf import Shelf
    from interview_cli.errors import UsageError
    from interview_cli.paths import places, shipped_folder
    from interview_cli.screens import bank_list

    here = places()
    shelf = Shelf(here.home)
    folder = elsewhere(here).get(name)
    if name not in shelf.names() and folder is not None:
        if folder.is_relative_to(shipped_folder() / "question_banks"):
            raise UsageError(f"the bank `{name}` comes with drill and cannot be removed", "leave it, it costs nothing")
        raise UsageError(f"the bank `{name}` is in {folder}, which DRILL_BANKS names", "take it out there")
    with shelf.changing():
        shelf.remove(name)
    bank_list.show_removed(name)


def restore(name: Annotated[str, typer.Argument(help="A bank that was removed or replaced.")]) -> None:
    """Bring back a bank as it was before it was last removed or replaced.

    A bank that has its name now is set aside in turn, so that this can be undone as well.
    """
    from interview_cli.authoring.shelf import Shelf
    from interview_cli.paths import places
    from interview_cli.screens import bank_list

    shelf = Shelf(places().home)
    with shelf.changing():
        swapped = shelf.restore(name)
    bank_list.show_restored(name, shelf.bank(name), swapped)


def own_bank(name: str) -> Path:
    """Where the learner's own bank of this name is, or would be made. Raises UsageError for the name of another's."""
    from interview_cli.authoring.shelf import Shelf, demand_name
    from interview_cli.errors import UsageError
    from interview_cli.paths import places

    demand_name(name)
    here = places()
    shelf = Shelf(here.home)
    if not shelf.bank(name).exists() and (shelf.namesake(name) or name in elsewhere(here)):
        raise UsageError(f"the bank `{name}` is not one of yours", "leave --bank out, or name another one")
    return shelf.bank(name)


def elsewhere(here: Places) -> dict[str, Path]:
    """The banks that are not in the learner's home, by name."""
    from interview_cli.bank.load import find_banks

    found: dict[str, Path] = {}
    for folder in here.bank_folders[1:]:
        for bank in find_banks(folder):
            found.setdefault(bank.name, bank)
    return found
