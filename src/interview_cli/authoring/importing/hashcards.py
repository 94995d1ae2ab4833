"""Decks of hashcards: Markdown with `Q:` and `A:`, or `C:` with deletions in brackets."""

from __future__ import annotations

import re
from dataclasses import replace

from interview_cli.authoring.importing.card import Imported, one_gap_each, without_front_matter
from interview_cli.bank.maths import without_latex

_TAG = re.compile(r"(Q|A|C):\s?(.*)")


def is_deck(text: str) -> bool:
    """Whether any line begins a card."""
    return any(line.startswith(("Q:", "C:")) for line in text.splitlines())


def read(text: str) -> list[Imported]:
    """The deck's cards, one for each deletion of a cloze."""
    cards: list[Imported] = []
    parts: dict[str, list[str]] = {}
    last = ""

    def finish() -> None:
        if "C" in parts:
            cloze = "\n".join(parts["C"]).strip()
            made = one_gap_each(*_deletions(cloze))
            cards.extend(replace(card, front=without_latex(card.front, brackets=False)) for card in made)
        elif "Q" in parts:
            front, back = (without_latex("\n".join(parts.get(name, [])).strip(), brackets=False) for name in "QA")
            cards.append(Imported(front, back))
        parts.clear()

    fenced = False
    for line in without_front_matter(text).splitlines():
        tag = None if fenced else _TAG.fullmatch(line)
        if (tag[2] if tag else line).lstrip().startswith("```"):
            fenced = not fenced
        if tag and tag[1] in "QC":
            finish()
        if tag:
            last = tag[1]
            parts[last] = [tag[2]]
        elif line.strip() == "---" and not fenced:
            finish()
        elif parts:
            parts[last].append(line)
    finish()
    return cards


def _deletions(text: str) -> tuple[str, list[tuple[int, int, str]]]:
    """The text without escapes, and where its deletions are. Images and links are none."""
    plain: list[str] = []
    spans: list[tuple[int, int, str]] = []
    at = length = 0
    for found in re.finditer(r"\\([\[\]])|(!?\[[^\[\]]*\]\([^)]*\))|\[([^\[\]]+)\]", text):
        before = text[at : found.start()]
        piece = found[1] or found[2] or found[3]
        length += len(before)
        if found[3]:
            spans.append((length, length + len(piece), piece))
        plain += [before, piece]
        length += len(piece)
        at = found.end()
    return "".join([*plain, text[at:]]), spans
