"""How far a check has come, and what it is doing, in one line that goes away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console

if TYPE_CHECKING:
    from interview_cli.check.pool import Told

_BAR_WIDTH = 24


@contextmanager
def check_progress(console: Console) -> Iterator[Told]:
    """What to call as the check goes on; without a terminal it does nothing."""
    if not console.is_terminal:
        yield lambda names, done, total: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
    from rich.table import Column

    running = TextColumn("{task.description}", table_column=Column(ratio=1, no_wrap=True, overflow="ellipsis"))
    bar = Progress(
        BarColumn(_BAR_WIDTH),
        MofNCompleteColumn(separator=" of "),
        running,
        console=console,
        transient=True,
        expand=True,
        redirect_stdout=False,
    )
    task = bar.add_task("", total=None)

    def tell(names: Sequence[str], done: int, total: int) -> None:
        bar.update(task, description=" · ".join(names), completed=done, total=total)

    with bar:
        yield tell
