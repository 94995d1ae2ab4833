"""What came back beside what was expected, with the difference marked, in colour and without."""

from __future__ import annotations

import re
from itertools import zip_longest

from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from interview_cli.screens.drawing import grid_of, list_of, tree_of

_LABELS = ("  got       ", "  expected  ")
_INDENT = len(_LABELS[0])
_BETWEEN = 4
_TOKENS = re.compile(r"\w+|\W")


class Sides:
    """A got and an expected value, as literals; either may be missing. Matrices, trees and linked lists are drawn
    where there is room."""

    def __init__(self, got: str | None, expected: str | None) -> None:
        self._got = got
        self._expected = expected

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        got, expected = self._got, self._expected
        if got is None or expected is None:
            for label, text, style in zip(_LABELS, (got, expected), ("wrong", "right"), strict=True):
                if text is not None:
                    yield Text.assemble((label, "soft"), (text, style))
            return
        yield from _pictures(got, expected, options.max_width) or _lines(got, expected, options.max_width)


def _lines(got: str, expected: str, width: int) -> list[Text]:
    """Both as text, one below the other, and carets under where they part."""
    arrows = list_of(got), list_of(expected)
    if arrows[0] and arrows[1]:
        got, expected = arrows[0], arrows[1]
    start, ends = parting(got, expected)
    texts = [
        _marked(label, text, style, start, end)
        for label, text, style, end in zip(_LABELS, (got, expected), ("wrong", "right"), ends, strict=True)
    ]
    fits = max(cell_len(got), cell_len(expected)) + _INDENT <= width
    if fits and 0 < max(ends) - start < max(len(got), len(expected)):
        # What only one of the two has is marked where it stands.
        line = 1 if ends[1] == start else 2
        marked = (got[start : ends[0]], expected[start : ends[1]])
        longest = max(cell_len(each.rstrip(", →")) for each in (marked[:1] if line == 1 else marked))
        texts.insert(line, Text(" " * (_INDENT + cell_len(expected[:start])) + "^" * max(longest, 1), style="soft"))
    return texts


def parting(one: str, other: str) -> tuple[int, tuple[int, int]]:
    """Where two texts begin to differ, and where each has become the same again; no number is cut in two."""
    ones, others = _tokens(one), _tokens(other)
    shorter = min(len(ones), len(others))
    before = next((at for at in range(shorter) if ones[at] != others[at]), shorter)
    most = shorter - before
    after = next((at for at in range(most) if ones[-1 - at] != others[-1 - at]), most)
    start = len("".join(ones[:before]))
    tail = len("".join(ones[len(ones) - after :]))
    return start, (len(one) - tail, len(other) - tail)


def _tokens(text: str) -> list[str]:
    """Words, numbers and signs; of a text in quotes the characters."""
    return list(text) if text.startswith(("'", '"')) else _TOKENS.findall(text)


def _marked(label: str, text: str, style: str, start: int, end: int) -> Text:
    return Text.assemble(
        (label, "soft"), (text[:start], style), (text[start:end], f"{style}.strong"), (text[end:], style)
    )


def _pictures(got: str, expected: str, width: int) -> list[Text]:
    """Both drawn, side by side or one below the other; nothing where they are no pictures, or too wide."""
    pair = _grids(got, expected) or _trees(got, expected)
    if pair is None:
        return []
    widths = [max(line.cell_len for line in side) for side in pair]
    heads = [Text("got", style="soft"), Text("expected", style="soft")]
    room = width - 2
    if max(*widths, len("expected")) > room:
        return []
    if max(widths[0], len("got")) + _BETWEEN + widths[1] > room:
        stacked = [heads[0], *pair[0], heads[1], *pair[1]]
        return [Text.assemble("  ", line) for line in stacked]
    left = max(widths[0], len("got"))
    rows = zip_longest([heads[0], *pair[0]], [heads[1], *pair[1]], fillvalue=Text())
    lines = [Text.assemble("  ", one, " " * (left - one.cell_len + _BETWEEN), other) for one, other in rows]
    for line in lines:
        line.rstrip()
    return lines


def _trees(got: str, expected: str) -> tuple[list[Text], list[Text]] | None:
    drawn = tree_of(got), tree_of(expected)
    if drawn[0] is None or drawn[1] is None:
        return None
    return [Text(line, style="wrong") for line in drawn[0]], [Text(line, style="right") for line in drawn[1]]


def _grids(got: str, expected: str) -> tuple[list[Text], list[Text]] | None:
    """The rows of two matrices of the same shape, with carets below the cells that differ."""
    one, other = grid_of(got), grid_of(expected)
    if one is None or other is None or (len(one), len(one[0])) != (len(other), len(other[0])):
        return None
    sizes = [max(cell_len(row[at]) for row in (*one, *other)) for at in range(len(one[0]))]
    sides: tuple[list[Text], list[Text]] = ([], [])
    for mine, theirs in zip(one, other, strict=True):
        differ = [cell != cell_there for cell, cell_there in zip(mine, theirs, strict=True)]
        for side, row, style in zip(sides, (mine, theirs), ("wrong", "right"), strict=True):
            line = Text()
            for cell, size, differs in zip(row, sizes, differ, strict=True):
                line.append(" " * (size - cell_len(cell)))
                line.append(cell, style=f"{style}.strong" if differs else "")
                line.append("  ")
            line.rstrip()
            side.append(line)
            if any(differ):
                carets = "  ".join(
                    ("^" * size if differs else " " * size) for size, differs in zip(sizes, differ, strict=True)
                )
                side.append(Text(carets, style="soft"))
    return sides
