"""drill merge: another machine's journal into this one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from interview_cli.commands.plain import plain_app

app = plain_app()


@app.command()
def merge(
    other: Annotated[Path, typer.Argument(help="Another journal.db, or the home folder that holds it.")],
) -> None:
    """Take over what another machine's journal has and yours does not.

    Nothing is changed or counted twice, however often and in whichever order journals are merged.
    """
    from interview_cli.commands.context import Context
    from interview_cli.journal.merge import merge
    from interview_cli.screens.merge_view import merged_words

    with Context().journal() as journal:
        found = merge(journal, other / "journal.db" if other.is_dir() else other)
    print(merged_words(found))
