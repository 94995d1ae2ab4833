"""Notes of Obsidian's spaced-repetition plugin: `front::back`, `?` between lines, `==gaps==`."""

from __future__ import annotations

import re
from urllib.parse import quote

from interview_cli.authoring.importing.card import Imported, one_gap_each, without_front_matter
from interview_cli.bank.maths import without_latex

_SCHEDULE = re.compile(r"<!--SR:.*?-->", re.DOTALL)
_EMBEDDED = re.compile(r"!\[\[([^\]|\n]+)(?:\|[^\]\n]*)?\]\]")
_GAP = re.compile(r"==([^=\n]+?)==")
_TAG = re.compile(r"^\s*#[\w/-]+(?:\s+#[\w/-]+)*\s*$", re.MULTILINE)
_LIST = re.compile(r"^(?:[-*+]|\d+[.)])\s+")


def read(text: str) -> list[Imported]:
    """The note's cards; both ways round for `:::` and `??`."""
    text = _EMBEDDED.sub(lambda found: f"![]({quote(found[1].strip())})", text)
    text = _TAG.sub("", without_front_matter(_SCHEDULE.sub("", text)))
    return [card for block in _blocks(text) for card in _cards(block)]


def _blocks(text: str) -> list[list[str]]:
    """Runs of lines between empty ones; a fence is never divided."""
    blocks: list[list[str]] = [[]]
    fenced = False
    for line in text.splitlines():
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if line.strip() or fenced:
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
    return [block for block in blocks if block]


def _cards(block: list[str]) -> list[Imported]:
    for sign, both in (("??", True), ("?", False)):
        if sign in (line.strip() for line in block):
            place = next(at for at, line in enumerate(block) if line.strip() == sign)
            front, back = (without_latex("\n".join(part)).strip() for part in (block[:place], block[place + 1 :]))
            return [Imported(front, back), *([Imported(back, front)] if both else [])]
    cards: list[Imported] = []
    fenced = False
    for line in block:
        if line.lstrip().startswith("```"):
            fenced = not fenced
        if fenced:
            continue
        sides = re.match(r"((?:`[^`]*`|[^`])*?[^:`\s]?)\s*(?<!:)(:::?)(?!:)\s*(.+)", line)
        if sides and sides[1].strip():
            front = _LIST.sub("", without_latex(sides[1]).strip())
            back = without_latex(sides[3]).strip()
            cards += [Imported(front, back), *([Imported(back, front)] if sides[2] == ":::" else [])]
        elif _GAP.search(line):
            cards += _gapped(_LIST.sub("", without_latex(line).strip()))
    return cards


def _gapped(text: str) -> list[Imported]:
    plain: list[str] = []
    spans: list[tuple[int, int, str]] = []
    at = length = 0
    for found in _GAP.finditer(text):
        length += found.start() - at
        spans.append((length, length + len(found[1]), found[1]))
        plain += [text[at : found.start()], found[1]]
        length += len(found[1])
        at = found.end()
    return one_gap_each("".join([*plain, text[at:]]), spans)
