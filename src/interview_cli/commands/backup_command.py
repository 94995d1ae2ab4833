"""drill backup: everything that is yours, in one file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def backup(
    file: Annotated[
        Path | None, typer.Argument(help="Where to (default: drill-DATE.zip here).", show_default=False)
    ] = None,
) -> None:
    """Write your journal, settings, banks, drills and cases into one zip file.

    Every judged version of your solutions is in the journal. `drill restore FILE` brings it all back.
    """
    from rich.filesize import decimal

    from interview_cli.commands.context import Context
    from interview_cli.progress.home_archive import pack
    from interview_cli.screens.words import count_words

    context = Context()
    target = file or Path(f"drill-{context.today().isoformat()}.zip")
    with context.journal(write=False) as journal:
        packed = pack(journal, context.places.home, target)
    for path in packed.left_out:
        print(f"drill: left out, a link or not readable: {path}", file=sys.stderr)
    parts = [
        count_words(packed.events, "event"),
        f"{count_words(packed.versions, 'version')} of solutions",
        count_words(packed.files, "other file"),
    ]
    print(f"{target}: {', '.join(parts)}, {decimal(packed.size)}")
