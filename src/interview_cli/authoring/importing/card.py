"""A card as it comes out of another program's file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)
_ANKI_GAP = re.compile(r"\{\{c(\d+)::(.*?)(?:::.*?)?\}\}", re.DOTALL)


@dataclass(frozen=True)
class Imported:
    """Front and back as Markdown. `key` is what the other program calls the card for good, if it has such a name; of
    a cloze card the front has gaps, `{{so}}`, and the back may be empty. `tags` may name topics. `slug` is the card's
    own, where it was exported from the bank that it comes into."""

    front: str
    back: str
    form: Literal["basic", "cloze"] = "basic"
    key: str = ""
    source: str = ""
    tags: tuple[str, ...] = ()
    slug: str = ""

    @property
    def is_whole(self) -> bool:
        """Whether there is something to ask and something to answer."""
        return bool(self.front.strip() and (self.back.strip() or self.form == "cloze"))


def clozes(text: str, back: str, key: str = "") -> list[Imported]:
    """A card for each number of Anki's gaps (`{{c1::so}}`): the gaps of that number stay, the others are filled."""
    numbers = sorted({int(match[1]) for match in _ANKI_GAP.finditer(text)})
    cards = []
    for number in numbers:
        front = _ANKI_GAP.sub(lambda gap, this=number: _gap(gap[2]) if int(gap[1]) == this else gap[2], text)  # type: ignore[misc]
        cards.append(Imported(front.strip(), back.strip(), "cloze", f"{key}-c{number}" if key else ""))
    return cards


def one_gap_each(text: str, spans: list[tuple[int, int, str]]) -> list[Imported]:
    """A card for each span (start, end, what belongs there): that one is a gap, the others are filled."""
    cards = []
    for this in range(len(spans)):
        parts, at = [], 0
        for number, (start, end, inside) in enumerate(spans):
            parts += [text[at:start], _gap(inside) if number == this else inside]
            at = end
        cards.append(Imported("".join([*parts, text[at:]]).strip(), "", "cloze"))
    return cards


def without_front_matter(text: str) -> str:
    """A Markdown file without the settings at its head."""
    return _FRONT_MATTER.sub("", text)


def _gap(inside: str) -> str:
    return "{{" + " ".join(inside.split()) + "}}"


def has_anki_gap(text: str) -> bool:
    """Whether the text has a gap in Anki's way."""
    return _ANKI_GAP.search(text) is not None
