"""What an import would do, before it is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from rich.text import Text

from interview_cli.authoring.importing.plan import Plan
from interview_cli.screens.console import output
from interview_cli.screens.words import count_words

_SHOWN = 8


def show(plan: Plan, source: Path, deck: str, pictures: int = 0, left_out: Sequence[str] = ()) -> None:
    """The counts, the first fronts of each kind, the number of pictures, and what of the file was `left_out`."""
    console = output()
    console.print(Text.assemble((str(source), "strong"), (f" → {deck}", "soft")), soft_wrap=True)
    for line in _lines(plan):
        console.print(line, no_wrap=True, overflow="ellipsis", crop=True)
    if pictures:
        console.print(Text(f"{count_words(pictures, 'picture')} copied into the bank", style="right"))
    for words in left_out:
        console.print(Text(words, style="soft"), soft_wrap=True)


def _lines(plan: Plan) -> Iterator[Text]:
    groups: tuple[tuple[str, str, str, list[str]], ...] = (
        ("+", "right", "added", list(plan.added)),
        (
            "~",
            "late",
            "changed",
            [new if _line(old) == _line(new) else f"{_line(old)} → {new}" for old, new in plan.changed],
        ),
        (
            "-",
            "wrong",
            "taken out" if plan.removes else "no longer in the file, kept (--remove takes them out)",
            list(plan.gone),
        ),
    )
    for sign, style, what, fronts in groups:
        if fronts:
            yield Text(f"{count_words(len(fronts), 'card')} {what}", style=style)
            for front in islice(fronts, _SHOWN):
                yield Text(f"  {sign} {_line(front)}")
            if len(fronts) > _SHOWN:
                yield Text(f"    and {len(fronts) - _SHOWN:,} more", style="soft")
    if plan.kept:
        yield Text(f"{count_words(plan.kept, 'card')} as they are", style="soft")
    if plan.left_out:
        yield Text(
            f"{count_words(plan.left_out, 'card')} left out: without a front or a back, or asked already", style="soft"
        )


def _line(front: str) -> str:
    return " ".join(front.split())
