"""Markdown read as the screens read it: its prose, its fences, and what an author cannot have meant."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_DELIMITER_ROW = re.compile(r"^[ >]*\|?[ ]*:?-+:?[ ]*(\|[ ]*:?-+:?[ ]*)+\|?[ ]*$|^[ >]*\|[ ]*:?-+:?[ ]*\|[ ]*$")
_PRODUCT = re.compile(r"(?<!\w)(?:\w|[\d.,]+|\w+\))\*(\w|[\d.,]+|\(\w+)\*[\w(]")
_LONELY_TICK = re.compile(r"(?<!`)`(?!`)(?=\S)(?!\w+')|(?<=\w)(?<!`)`(?!`)")
_OPEN_BOLD = re.compile(r"(?:^|(?<=[\s(]))\*\*(?=[^\s*])(?!(?:kw\w*|opts?|options|params|config)\b)")
_CLOSED_BOLD = re.compile(r"(?<=[^\s*(,])\*\*(?=$|[\s.,;:!?)])")


LONGEST = 30_000
"""A longer text is not looked into."""
_LONGEST_ROW = 500


class Fence(NamedTuple):
    """A fenced block: the first word after the marks, in lower case, and what it holds."""

    language: str
    text: str


class Page(NamedTuple):
    """A text as the screens take it apart; `faults` are told with how to mend them."""

    prose: tuple[str, ...]
    fences: tuple[Fence, ...]
    faults: tuple[str, ...]


def plain_enough(text: str) -> bool:
    """Whether the text holds nothing that could be broken as Markdown: a quick look, before it is parsed."""
    if len(text) > LONGEST:
        return True
    if "|" in text and "-" in text and any(map(_is_delimiter_row, text.splitlines())):
        return False
    if "```" in text or "~~~" in text or "](" in text:
        return False
    if "`" not in text and "*" not in text:
        return True
    if _PRODUCT.search(text):
        return False
    blocks = re.split(r"\n\s*\n", text)
    return all(block.count("`") % 2 == 0 and block.count("**") % 2 == 0 for block in blocks)


def read_markdown(text: str, drawn: bool = True) -> Page:
    """The text, parsed. Where it is not `drawn` as Markdown, nothing can be lost by drawing it."""
    tokens = _parser().parse(text)
    lines = text.splitlines()
    prose: list[str] = []
    fences: list[Fence] = []
    faults: list[str] = []
    for token in tokens:
        if token.type == "fence":
            fences.append(Fence(token.info.strip().partition(" ")[0].lower(), token.content))
            faults += _unclosed(token, lines)
        elif token.type == "table_open" and drawn:
            faults += _uneven(token, lines)
        elif token.type == "inline":
            words = "".join(map(_as_shown, token.children or ()))
            prose.append(words)
            faults += [*(_in_paragraph(token) if drawn else ()), *_in_text(words)]
    return Page(tuple(prose), tuple(fences), tuple(dict.fromkeys(faults)))


@functools.cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # As Rich sets it up, but an escaped sign stays apart from the text around it.
    return MarkdownIt().enable(["strikethrough", "table"]).disable("text_join")


def _as_shown(token: Token) -> str:
    """A piece of a paragraph; nothing of code, of emphasis, and of a sign that was escaped."""
    if token.type == "text":
        return token.content
    # A backslash before a letter escapes nothing, and one before a bracket may have been meant for LaTeX.
    kept = token.type == "text_special" and (token.content == token.markup or token.content in "()[]")
    return token.markup if kept else " "


def _unclosed(token: Token, lines: Sequence[str]) -> Iterator[str]:
    first, end = token.map or (0, 0)
    last = lines[end - 1].strip(" >") if end - first > 1 else ""
    if not last or set(last) != {token.markup[0]} or len(last) < len(token.markup):
        yield f"the fence “{lines[first].strip()}” is never closed"


def _uneven(token: Token, lines: Sequence[str]) -> Iterator[str]:
    first, end = token.map or (0, 0)
    wanted = _cells(lines[first])
    for line in (lines[first], *lines[first + 2 : end]):
        if _cells(line) > wanted:
            yield f"the row “{line.strip()}” has more columns than its table's head, so the last are not shown"


def _is_delimiter_row(line: str) -> bool:
    return len(line) <= _LONGEST_ROW and _DELIMITER_ROW.match(line) is not None


def _cells(row: str) -> int:
    return len(re.findall(r"(?<!\\)\|", row.strip(" >").removeprefix("|").removesuffix("|"))) + 1


def _in_paragraph(token: Token) -> Iterator[str]:
    for head, line in pairwise(token.content.splitlines()):
        if "|" in head and _is_delimiter_row(line):
            yield f"the row “{line.strip()}” has not as many columns as the head above it, so no table is drawn"
    product = _PRODUCT.search(token.content)
    if product and _emphasised(token, product[1]):
        yield f"the stars of “{product[0]}” are read as emphasis and not shown; write ·, or put it in backticks"
    for child in token.children or ():
        if child.type == "link_open" and not child.attrs.get("href"):
            yield "a link has no target"


def _in_text(text: str) -> Iterator[str]:
    tick = _LONELY_TICK.search(text)
    if tick:
        yield f"the backtick in “{_around(text, tick.start())}” has no partner"
    bold = _OPEN_BOLD.search(text) or _CLOSED_BOLD.search(text)
    if bold:
        yield f"the `**` in “{_around(text, bold.start())}” has no partner"
    if re.search(r"\[[^\]\n]+\]\((https?:[^)]*)?$", text):
        yield "a link is never closed"


def _emphasised(token: Token, content: str) -> bool:
    """Whether just these words are emphasised by stars within a word."""
    children = token.children or []
    return any(
        child.type == "em_open"
        and child.markup == "*"
        and index + 1 < len(children)
        and children[index + 1].content == content
        for index, child in enumerate(children)
    )


def _around(text: str, place: int, width: int = 16) -> str:
    start = max(0, place - width)
    return " ".join(text[start : place + width].split())
