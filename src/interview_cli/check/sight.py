"""The rule that the answer is not in what the learner sees: several lines of the reference in a row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from interview_cli.bank.index import Entry
from interview_cli.bank.model import CodeQuestion
from interview_cli.bank.problem import Problem

_LINES_IN_A_ROW = 3
_SHORTEST_LINE = 8
_DECLARATIONS = ("def ", "class ", "import ", "from ", "@", "#", '"""')


def check_sight(entry: Entry, question: CodeQuestion) -> Iterator[Problem]:
    """Looks for the reference in the statement and the hints; whether the starter gives it away, the tests tell."""
    answer = _lines(_text(entry.folder / "reference.py"))
    texts = [("the statement", question.statement)]
    texts += [(f"hint {number}", hint) for number, hint in enumerate(question.hints, start=1)]
    for what, text in texts:
        line = _first_of_a_row(answer, _lines(text))
        if line:
            message = f"{what} holds lines of the reference, from `{line}` on; say the idea in words instead"
            yield Problem("answer-in-sight", message, entry.path)


def _first_of_a_row(answer: list[str], shown: list[str]) -> str:
    """The first of enough lines that stand one after the other in both; empty if there are none."""
    rows = {tuple(shown[at : at + _LINES_IN_A_ROW]) for at in range(len(shown) - _LINES_IN_A_ROW + 1)}
    for at in range(len(answer) - _LINES_IN_A_ROW + 1):
        row = tuple(answer[at : at + _LINES_IN_A_ROW])
        if row in rows:
            return row[0]
    return ""


def _lines(text: str) -> list[str]:
    """The lines that say how it is done, without the space around them."""
    lines = [line.strip() for line in text.splitlines()]
    return [line for line in lines if len(line) >= _SHORTEST_LINE and not line.startswith(_DECLARATIONS)]


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")
