"""drill restore: what a backup holds, brought back."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def restore(file: Annotated[Path, typer.Argument(help="What `drill backup` wrote, or a copy of a journal.")]) -> None:
    """Bring back what a backup holds. Nothing that you have now is lost.

    Events are added to your journal; settings, banks, drills and cases that differ from the backup's stay as they are.
    """
    from interview_cli.commands.context import Context
    from interview_cli.progress.home_archive import restore
    from interview_cli.screens.merge_view import merged_words
    from interview_cli.screens.words import count_words

    context = Context()
    with context.journal() as journal:
        found = restore(journal, context.places.home, file)
    print(merged_words(found.merged))
    if found.written:
        print(
            f"{count_words(len(found.written), 'file')} came back: {', '.join(found.written[:5])}{_more(found.written)}"
        )
    if found.same:
        print(f"{count_words(found.same, 'file')} here already, the same")
    if found.kept:
        home = context.places.home
        print(f"different in {home}, and left as they are:")
        for name in found.kept:
            print(f"  {name}")
        print("move one away and restore again to have the backup's")


def _more(names: tuple[str, ...]) -> str:
    return f" and {len(names) - 5} more" if len(names) > 5 else ""
