"""Banks as a list, and what was done to one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import msgspec
from rich.text import Text

from interview_cli.screens.console import output
from interview_cli.screens.words import count_words

if TYPE_CHECKING:
    from interview_cli.authoring.install import Added

_NOUNS = {"code": "coding problem", "card": "card", "story": "story"}


class BankRow(msgspec.Struct, frozen=True):
    """One bank; `kinds` counts its questions by kind, `installed` (UTC, ISO 8601) and `source` are null unless
    `drill bank add` installed it, `problems` counts what cannot be read."""

    name: str
    title: str
    licence: str
    kinds: dict[str, int]
    place: Literal["yours", "DRILL_BANKS", "shipped"]
    folder: str
    installed: str | None
    source: str | None
    problems: int


def as_json(rows: Sequence[BankRow]) -> str:
    """The list that `drill bank list --json` prints; scripts rely on its fields."""
    return msgspec.json.encode(rows).decode()


def show(rows: Sequence[BankRow]) -> None:
    """Two or three lines a bank; piped, one line with its name first."""
    console = output()
    if not console.is_terminal:
        for row in rows:
            print(f"{row.name}\t{row.title}\t{kinds_words(row.kinds)}\t{row.licence}\t{row.place}\t{row.folder}")
        return
    for row in rows:
        head = Text.assemble((row.name, "accent"), "  ", (row.title, "strong"))
        facts = f"  {kinds_words(row.kinds)} · {row.licence or 'no licence'} · {row.place}"
        if row.installed:
            facts += f" since {row.installed[:10]}"
        console.print(head, no_wrap=True, overflow="ellipsis")
        console.print(Text(facts, style="soft"))
        if row.problems:
            wrong = f"  {count_words(row.problems, 'error')}: drill check {row.folder}"
            console.print(Text(wrong, style="wrong"), soft_wrap=True)
    own = [row for row in rows if row.place == "yours"]
    if own:
        console.print(Text(f"\nyours are in {Path(own[0].folder).parent}", style="soft"), soft_wrap=True)


def show_added(added: Added, opens: bool) -> None:
    """What is in it now, and what to do with it; `opens` says whether `drill NAME` practises it."""
    console = output()
    title = added.index.bank.title if added.index.bank else added.name
    kinds: Counter[str] = Counter(entry.kind for entry in added.index.entries)
    console.print(Text.assemble((added.name, "accent"), "  ", (title, "strong")), soft_wrap=True)
    _tell(f"{kinds_words(kinds)} in {added.folder}")
    if added.replaced:
        _tell(f"the one it replaces: drill bank restore {added.name}")
    _tell(f"is it right: drill check {added.folder}")
    _tell(_practise(added.name, opens))


def show_new(name: str, folder: Path, found: bool, opens: bool) -> None:
    """Where it is, and how to go on; `found` when it lies where drill looks for banks, `opens` as in `show_added`."""
    console = output()
    console.print(Text.assemble((name, "accent"), "  ", (str(folder), "strong")), soft_wrap=True)
    _tell("has bank.yaml, cards.yaml with a card to replace, README.md; the lines that start with # explain")
    _tell(f"what is still to be written: drill check {folder}")
    _tell(f"the next question: drill bank new-question {name if found else folder} SLUG --kind code|card|story")
    _tell(f"when it is written, {_practise(name, opens)}" if found else f"let drill find it: drill bank add {folder}")


def show_new_question(path: Path, line: int, kind: str) -> None:
    """Where to go on writing."""
    console = output()
    console.print(Text(f"{path}:{line}", style="strong"), soft_wrap=True)
    if kind == "code":
        _tell("with starter.py, reference.py, tests.py, and folders for wrong, slow and other right solutions")
    _tell(f"what is still to be written: drill check {path.parent if kind == 'code' else path}")


def show_removed(name: str) -> None:
    """That it can be undone."""
    _tell(f"{name} is set aside, your history of it stays · drill bank restore {name} brings it back")


def show_restored(name: str, folder: Path, swapped: bool) -> None:
    """Where it is; what became of the one in its place."""
    also = f" · the one in its place is set aside, drill bank restore {name} swaps them again" if swapped else ""
    _tell(f"{name} is back in {folder}{also}")


def kinds_words(kinds: Mapping[str, int]) -> str:
    """12 coding problems, 3 cards, 2 stories."""
    words = [count_words(kinds[kind], noun) for kind, noun in _NOUNS.items() if kinds.get(kind)]
    return ", ".join(words).replace("storys", "stories") or "no question"


def _practise(name: str, opens: bool) -> str:
    return f"practise it: drill {name}" if opens else f"its questions: drill list --bank {name}"


def _tell(words: str) -> None:
    output().print(Text(words, style="soft"), soft_wrap=True)
