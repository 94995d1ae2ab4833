"""drill unsuspend: suspended questions are asked again."""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING, Annotated

import typer

from interview_cli.commands.plain import plain_app

if TYPE_CHECKING:
    from interview_cli.bank.library import Library

app = plain_app()


@app.command()
def unsuspend(
    questions: Annotated[
        list[str] | None, typer.Argument(metavar="QUESTION", help="bank/slug, a slug, or a LeetCode number.")
    ] = None,
) -> None:
    """Ask suspended questions again, when they are due.

    Without a name: what is suspended. `!` suspends a card in a sitting.
    """
    from interview_cli.commands.context import Context
    from interview_cli.journal.events import Suspended
    from interview_cli.screens import question_list
    from interview_cli.screens.console import output

    context = Context()
    if not questions:
        question_list.show_suspended(sorted(context.state().suspended), context.library)
        return
    with context.journal() as journal:
        suspended = context.present(journal).suspended
        found = dict.fromkeys(id for name in questions for id in _suspended(name, suspended, context.library))
        for id in found:
            journal.append(Suspended(id, on=False))
    for id in found:
        output().print(f"{id} is asked again", highlight=False, markup=False)


def _suspended(name: str, suspended: Set[str], library: Library) -> list[str]:
    """What is suspended of the question called so: itself, its pattern, or both. Raises UsageError."""
    from interview_cli.errors import UsageError
    from interview_cli.sitting.items import memory_ids

    # What is named as it is suspended may belong to a bank that is not here now.
    id = name if name in suspended else library.find(name).id
    found = [each for each in memory_ids(id) if each in suspended]
    if not found:
        raise UsageError(f"`{id}` is not suspended", "`drill unsuspend` alone lists what is")
    return found
