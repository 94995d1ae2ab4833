"""drill bank list: which banks there are, and where each comes from."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from interview_cli.authoring.shelf import Shelf
    from interview_cli.bank.index import BankIndex
    from interview_cli.paths import Places
    from interview_cli.screens.bank_list import BankRow


def list_(json: Annotated[bool, typer.Option("--json", help="Print a JSON list.")] = False) -> None:
    """List the banks: what is in each, where it is, its licence, when it was installed."""
    from interview_cli.authoring.shelf import Shelf
    from interview_cli.commands.context import Context
    from interview_cli.screens import bank_list

    context = Context()
    shelf = Shelf(context.places.home)
    rows = [_row(index, context.places, shelf) for index in context.library.banks.values()]
    if json:
        sys.stdout.write(bank_list.as_json(rows) + "\n")
    else:
        bank_list.show(rows)


def _row(index: BankIndex, here: Places, shelf: Shelf) -> BankRow:
    from pathlib import Path

    from interview_cli.paths import shipped_folder
    from interview_cli.screens.bank_list import BankRow

    folder = Path(index.folder)
    own = folder.parent == shelf.folder
    shipped = folder.is_relative_to(shipped_folder() / "question_banks")
    record = shelf.record(index.name) if own else None
    kinds = Counter(entry.kind for entry in index.entries)
    return BankRow(
        name=index.name,
        title=index.bank.title if index.bank else "",
        licence=index.bank.licence if index.bank else "",
        kinds={kind: kinds[kind] for kind in ("code", "card", "story") if kinds[kind]},
        place="yours" if own else "shipped" if shipped else "DRILL_BANKS",
        folder=str(folder),
        installed=record.at if record else None,
        source=record.source if record else None,
        problems=sum(problem.severity == "error" for problem in index.problems),
    )
