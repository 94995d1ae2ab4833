"""drill history: what you have tried at a problem."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from interview_cli.commands.plain import plain_app
from interview_cli.errors import UsageError

if TYPE_CHECKING:
    from interview_cli.commands.context import Context
    from interview_cli.progress.history import Version

app = plain_app()


@app.command()
def history(
    question: Annotated[str, typer.Argument(help="bank/slug, a slug, or a LeetCode number.")],
    number: Annotated[int | None, typer.Argument(min=1, help="One of the versions.")] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="What has changed from this version to your file (or the last two versions).")
    ] = False,
    restore: Annotated[
        bool, typer.Option("--restore", help="Make this version your file again; the present one is set aside.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print the versions as a JSON list.")] = False,
) -> None:
    """Show what you have tried at a problem: every judged version, newest first."""
    from interview_cli.commands.context import Context
    from interview_cli.screens import history_view
    from interview_cli.screens.console import output

    context = Context()
    entry = context.library.find(question)
    versions = _versions(context, entry.id)
    if json:
        sys.stdout.write(history_view.as_json(versions) + "\n")
    elif restore:
        _restore(context, entry.id, _chosen(versions, number, entry.id))
    elif diff:
        _show_difference(context, entry.id, versions, number)
    elif number is not None:
        text = _text(context, _chosen(versions, number, entry.id))
        if sys.stdout.isatty():
            output().print(history_view.source_view(text))
        else:
            sys.stdout.write(text)
    elif versions:
        output().print(history_view.versions_view(f"{entry.title} · {entry.id}", versions))
    else:
        output().print(f"Nothing of {entry.id} was judged in a sitting yet. `drill solve {entry.slug}` starts one.")


def _versions(context: Context, question: str) -> list[Version]:
    from interview_cli.journal.replay import fold
    from interview_cli.progress.history import history

    with context.journal(write=False) as journal:
        events = journal.events()
    return history(events, fold(events).reviews, question)


def _chosen(versions: list[Version], number: int | None, question: str) -> Version:
    """The version of this number. Raises UsageError."""
    if number is None:
        raise UsageError("which version?", f"`drill history {question}` lists them with their numbers")
    if number > len(versions):
        there = f"there are {len(versions)}" if versions else "there are none"
        raise UsageError(f"no version {number} of {question}", f"{there}; `drill history {question}` lists them")
    return versions[number - 1]


def _text(context: Context, version: Version) -> str:
    with context.journal(write=False) as journal:
        return journal.version(version.id)


def _show_difference(context: Context, question: str, versions: list[Version], number: int | None) -> None:
    from interview_cli.screens.console import output
    from interview_cli.screens.history_view import difference

    if number is None:
        if len(versions) < 2:
            raise UsageError(f"{question} has fewer than two versions to compare", "give a number to compare with")
        before, after = versions[-2:]
        texts = _text(context, before), _text(context, after)
        names = f"version {before.number}", f"version {after.number}"
    else:
        chosen = _chosen(versions, number, question)
        path = context.workspace.file(question)
        now = context.workspace.read(path).decode("utf-8", "replace")
        texts, names = (_text(context, chosen), now), (f"version {chosen.number}", path.name)
    output().print(difference(*texts, names))


def _restore(context: Context, question: str, version: Version) -> None:
    path, aside = context.workspace.restore(question, _text(context, version))
    print(f"{path} is version {version.number} again")
    if aside is not None:
        print(f"what it was before is kept in {aside}")
