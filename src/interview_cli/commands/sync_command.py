"""drill sync: several machines, one history, through any folder that they share."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import ExitCode

app = plain_app()


@app.command()
def sync(
    folder: Annotated[
        Path | None,
        typer.Argument(help="A folder that your machines share (default: the setting `sync`).", show_default=False),
    ] = None,
) -> None:
    """Exchange what you practised with your other machines, through a folder that they share.

    Any folder will do: of a cloud drive, a network drive, a git checkout, a stick. Each machine writes one file of
    its own there. `drill config sync FOLDER` remembers it.
    """
    from interview_cli.commands.context import Context
    from interview_cli.errors import UsageError
    from interview_cli.journal.merge import machine_of, sync
    from interview_cli.screens.merge_view import merged_words

    context = Context()
    chosen = folder or (Path(context.config.sync).expanduser() if context.config.sync else None)
    if chosen is None:
        raise UsageError("sync through which folder?", "drill sync FOLDER, or once: drill config sync FOLDER")
    if not chosen.is_dir():
        raise UsageError(f"there is no folder {chosen}", "make it first, or name the one that your machines share")
    machine = machine_of(context.places.home)
    with context.journal() as journal:
        found = sync(journal, chosen, machine)
    for path, merged in found.merged.items():
        print(f"{path.name}: {merged_words(merged)}")
    for path, why in found.failed.items():
        print(f"drill: {path.name} was left out: {why}", file=sys.stderr)
    if not found.merged and not found.failed:
        print("no other machine has been here yet")
    print(f"drill-{machine}.db, this machine's: {'written' if found.sent else 'up to date'}")
    if found.failed:
        print("drill: it may still be on its way; sync again later", file=sys.stderr)
        raise typer.Exit(ExitCode.ENVIRONMENT)
