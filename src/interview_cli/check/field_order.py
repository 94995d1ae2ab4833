"""The order of the fields in a question.yaml: what it is, what the learner reads, what comes afterwards."""

from __future__ import annotations

import re
from pathlib import Path

from interview_cli.bank.document import parse_document
from interview_cli.bank.problem import Malformed

FIELDS = (
    "id", "title", "level", "minutes", "topics", "covers", "as_of", "leetcode", "node", "mutates", "may_change",
    "statement", "examples", "hints", "key_idea", "complexity", "limits", "follow_ups", "in_production", "equivalents",
)  # fmt: skip

_FIELD = re.compile(r"^([a-z_]+):", re.MULTILINE)
_ABOVE = re.compile(r"(?:#.*)?\r?\n?")


def fields_of(text: str) -> list[str]:
    """The fields in the order in which they stand."""
    return _FIELD.findall(text)


def in_order(text: str) -> bool:
    """Whether the fields of this question.yaml stand in their order; so do those that it cannot have."""
    names = fields_of(text)
    return not set(names) <= set(FIELDS) or names == sorted(names, key=FIELDS.index)


def ordered(text: str) -> str:
    """The same question with its fields in order, each with the comments right above it. What stands above the first
    field stays there. A text that would lose its meaning is left as it is."""
    lines = text.splitlines(keepends=True)
    if in_order(text) or any(line.startswith(("---", "...")) for line in lines):
        return text
    starts: list[int] = []
    for number, line in enumerate(lines):
        if _FIELD.match(line):
            start = number
            while starts and start > starts[-1] + 1 and _ABOVE.fullmatch(lines[start - 1]):
                start -= 1
            starts.append(start)
    ends = [*starts[1:], len(lines)]
    blocks = ["".join(lines[start:end]) for start, end in zip(starts, ends, strict=True)]
    blocks[-1] += "" if blocks[-1].endswith("\n") else "\n"
    blocks.sort(key=lambda block: FIELDS.index(fields_of(block)[0]))
    new = "".join(lines[: starts[0]]) + "".join(blocks)
    meaning = _meaning(text)
    return new if meaning is not None and _meaning(new) == meaning else text


def _meaning(text: str) -> dict[str, str] | None:
    """What each field says, whatever their order."""
    try:
        data = parse_document(text, Path()).data
    except Malformed:
        return None
    return {str(name): repr(value) for name, value in data.items()} if isinstance(data, dict) else None
