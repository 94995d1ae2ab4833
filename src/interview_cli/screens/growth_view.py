"""What the learner's solution and the reference take on growing inputs, as a small chart."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from interview_cli.judge.verdict import Grown
from interview_cli.sitting.growth import HARDLY, grows_like

_BAR = 20
_NARROW = 70
_EIGHTHS = " ▏▎▍▌▋▊▉█"


def growth(grown: Sequence[Grown], width: int) -> RenderableType:
    """The chart, and both growths in words; that nothing can be measured, when nothing was."""
    if not grown:
        return Text("this question does not say how its inputs grow; there is nothing to measure", style="soft")
    most = max(max(each.seconds, each.reference_seconds) for each in grown) or 1.0
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    bar = _BAR if width >= _NARROW else 0
    table.add_row(*(Text(word, style="soft") for word in ("n", "yours", "", "reference", "")))
    for each in grown:
        own, other = each.seconds, each.reference_seconds
        table.add_row(
            Text(f"{each.n:,}", style="soft"),
            _time(own),
            Text(_bar(own / most, bar), style="accent"),
            _time(other),
            Text(_bar(other / most, bar), style="soft"),
        )
    return Group(table, Text(""), *_in_words(grown))


def _in_words(grown: Sequence[Grown]) -> list[RenderableType]:
    sizes = [each.n for each in grown]
    lines: list[RenderableType] = []
    for what, own, other in (
        ("time", [each.seconds for each in grown], [each.reference_seconds for each in grown]),
        ("memory", [float(each.bytes) for each in grown], [float(each.reference_bytes) for each in grown]),
    ):
        mine, theirs = grows_like(sizes, own), grows_like(sizes, other)
        if mine and theirs:
            alike = f"both grow {_how(mine)}"
            apart = f"yours grows {_how(mine)}, the reference's {_how(theirs)}"
            lines.append(Text.assemble((f"{what}  ", "accent"), alike if mine == theirs else apart))
    last = grown[-1]
    peak = f"most memory at once, at n = {last.n:,}: {_size(last.bytes)}, the reference {_size(last.reference_bytes)}"
    return [*lines, Text(peak, style="soft")]


def _how(growth: str) -> str:
    return growth if growth == HARDLY else f"like {growth}"


def _bar(share: float, length: int) -> str:
    eighths = round(share * length * 8)
    return "█" * (eighths // 8) + (_EIGHTHS[eighths % 8] if eighths % 8 else "")


def _time(seconds: float) -> Text:
    """0.02 ms, 1.5 ms, 120 ms."""
    milliseconds = seconds * 1000
    digits = 2 if milliseconds < 1 else 1 if milliseconds < 100 else 0
    return Text(f"{milliseconds:,.{digits}f} ms")


def _size(count: int) -> str:
    """800 B, 6.8 KB, 1.2 MB."""
    if count < 1000:
        return f"{count} B"
    return f"{count / 1000:.1f} KB" if count < 1_000_000 else f"{count / 1_000_000:.1f} MB"
