"""A coding problem as it is read: statement, examples, hints, the reference."""

from __future__ import annotations

from rich.cells import cell_len
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from interview_cli.bank.index import Entry
from interview_cli.bank.model import CodeQuestion, Example

ROOM_FOR_TWO = 120
"""Columns from which on two solutions stand side by side."""

_BETWEEN = 3


def markdown(text: str) -> RenderableType:
    """Markdown as Rich draws it, with code in a style that suits light and dark."""
    from rich.markdown import Markdown

    return Markdown(text, code_theme="ansi_dark", inline_code_theme="ansi_dark")


def statement(question: CodeQuestion, hints: int = 0) -> RenderableType:
    """What is asked, the examples, and the hints taken so far."""
    examples = [_example(example) for example in question.examples]
    return Group(markdown(question.statement), Text(""), *examples, hints_taken(question, hints))


def hints_taken(question: CodeQuestion, hints: int) -> RenderableType:
    """The first `hints` rungs of the ladder."""
    parts: list[RenderableType] = []
    for number, hint in enumerate(question.hints[:hints], start=1):
        label = Text(f"hint {number} of {len(question.hints)}  ", style="accent")
        parts += [Text.assemble(label, hint.strip()), Text("")]
    return Group(*parts)


def _example(example: Example) -> RenderableType:
    text = Text.assemble(("\n".join(example.call.strip().splitlines()), "strong"))
    text.append("\n→ ", style="soft").append(example.result.strip())
    if example.note:
        text.append(f"   {example.note.strip()}", style="soft")
    return Padding(text, (0, 0, 1, 2))


def python(code: str) -> RenderableType:
    """Code in a style that suits light and dark."""
    from rich.syntax import Syntax

    return Syntax(code.rstrip(), "python", theme="ansi_dark", background_color="default", word_wrap=True)


def _beside(code: str, own: str, width: int) -> RenderableType:
    """The learner's solution and the reference in two columns; the wider one gets more where both fit that way."""
    from rich.table import Table

    first, second = (max(map(cell_len, text.expandtabs(4).splitlines())) for text in (own, code))
    room = width - _BETWEEN
    left = max(first, min(room // 2, room - second)) if first + second <= room else room // 2
    table = Table.grid(padding=(0, _BETWEEN), pad_edge=False)
    table.add_column(width=left)
    table.add_column(width=room - left)
    table.add_row(Text("yours", style="accent"), Text("reference", style="accent"))
    table.add_row(Padding(python(own), (1, 0, 1, 0)), Padding(python(code), (1, 0, 1, 0)))
    return table


def reference(question: CodeQuestion, code: str, own: str = "", width: int = 0) -> RenderableType:
    """The reference solution, its key idea and cost; where there is room, the learner's `own` beside it."""
    cost = f"{question.complexity.time} time, {question.complexity.space} space"
    parts: list[RenderableType] = (
        [_beside(code, own, width)]
        if own.strip() and width >= ROOM_FOR_TWO
        else [Text("reference", style="accent"), Padding(python(code), (1, 0, 1, 2))]
    )
    parts += [
        Text(question.key_idea.strip()),
        Text(cost, style="soft"),
    ]
    if question.in_production:
        parts += [Text(""), Text.assemble(("in production  ", "accent"), question.in_production.strip())]
    for exchange in question.follow_ups:
        parts += [Text(""), Text.assemble(("and next  ", "accent"), exchange.question.strip())]
        parts.append(Padding(Text(exchange.answer.strip(), style="soft"), (0, 0, 0, 2)))
    return Group(*parts)


def headline(entry: Entry, topic: str) -> tuple[Text, Text]:
    """Title, and level with topic, if it is told."""
    title = Text(entry.title, style="strong")
    about = Text(f"{entry.level} · {topic.lower()}" if topic else entry.level, style="soft")
    return title, about
