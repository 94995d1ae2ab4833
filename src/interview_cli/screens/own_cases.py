"""The learner's own cases of a question, as a list."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import msgspec
from rich.text import Text

from interview_cli.cases.store import KeptCase
from interview_cli.screens.console import output


def as_json(cases: Sequence[KeptCase]) -> str:
    """[{"number", "test", "call", "at"}]."""
    rows = [
        {"number": number, "test": kept.test, "call": kept.call, "at": kept.at}
        for number, kept in enumerate(cases, start=1)
    ]
    return msgspec.json.encode(rows).decode()


def show(question: str, cases: Sequence[KeptCase], path: Path) -> None:
    """Each with its number; says how to get one where there is none."""
    console = output()
    if not cases:
        console.print(f"{question} has no cases of your own")
        hint = f"when a check has failed: drill bank add-case {question}"
        console.print(hint, style="soft", soft_wrap=True)
        return
    for number, kept in enumerate(cases, start=1):
        first, *rest = (kept.call or kept.test).splitlines()
        console.print(Text.assemble((f"{number:>2}  ", "accent"), (first, "strong")))
        for line in rest:
            console.print(Text(f"    {line}", style="strong"))
        test = kept.test.removeprefix("test_").replace("_", " ")
        console.print(Text(f"    {test} · since {kept.at[:10]}", style="soft"))
    console.print(Text(f"\n{path}", style="soft"), soft_wrap=True)
