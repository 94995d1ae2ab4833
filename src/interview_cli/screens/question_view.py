"""Any question on paper: outside a sitting, all at once."""

from __future__ import annotations

from collections.abc import Set

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from interview_cli.bank.index import Entry
from interview_cli.bank.library import Library
from interview_cli.bank.maths import without_latex
from interview_cli.bank.model import CodeQuestion
from interview_cli.screens import problem_view
from interview_cli.screens.card_text import illustrated
from interview_cli.sitting.items import item_for, memory_ids


def question_view(entry: Entry, library: Library, answer: bool) -> RenderableType:
    """The question, with `answer` also what solves it."""
    question = entry.question()
    topic = library.topic_title(entry)
    place = Text(f"{entry.id} · {entry.level} · {topic.lower()}", style="soft")
    if isinstance(question, CodeQuestion):
        parts: list[RenderableType] = [Text(entry.title, style="strong"), place, Text("")]
        parts.append(problem_view.statement(question))
        if answer:
            parts += [Text(""), problem_view.reference(question, entry.file("reference.py"))]
        return Group(*parts)
    item = item_for(entry, library, "cards", None)
    parts = [place, Text(""), illustrated(item.front, item.path)]
    for index, choice in enumerate(item.choices):
        parts.append(Text(f"  {'abcdefgh'[index]}  {without_latex(choice.text.strip(), brackets=False)}"))
    for piece in item.everything if answer else ():
        parts.append(Text(""))
        if piece.heading:
            parts.append(Text(piece.heading, style="accent"))
        parts.append(Padding(illustrated(piece.text, item.path), (0, 0, 0, 2)))
    return Group(*parts)


def marks(entry: Entry, suspended: Set[str], flagged: Set[str]) -> list[str]:
    """Whether it is suspended or flagged, and how that is taken back."""
    own, pattern = memory_ids(entry.id)
    brings = {"code": "drill flagged", "card": "drill review --flagged", "story": "drill behavioural --flagged"}
    lines = []
    for id, of, asks in ((own, "", brings[entry.kind]), (pattern, "as a pattern: ", "drill patterns --flagged")):
        if id in suspended:
            lines.append(f"{of}suspended · drill unsuspend {entry.id} has it asked again")
        if id in flagged:
            lines.append(f"{of}flagged · f takes the flag off, in {asks}")
    return lines
