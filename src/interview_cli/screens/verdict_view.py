"""A verdict as it is read: what happened, the call, what came back, what was expected."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from interview_cli.judge.verdict import Failure, Report, Verdict
from interview_cli.screens.sides import Sides

_MARKS = {Verdict.ACCEPTED: ("✓", "right"), Verdict.INTERNAL_ERROR: ("!", "late")}
_NEXT = {
    Verdict.COMPILE_ERROR: "the tests did not run; mend this first",
    Verdict.TIME_LIMIT: "think of the number of steps for the largest input",
    Verdict.MEMORY_LIMIT: "think of what is kept, and for how long",
    Verdict.OUTPUT_LIMIT: "take out prints that run in a loop",
}


def headline(report: Report) -> Text:
    """✗ wrong answer   11 of 14 tests."""
    mark, style = _MARKS.get(report.verdict, ("✗", "wrong"))
    line = Text.assemble((f"{mark} {report.verdict.words}", f"{style}.strong"))
    if report.tests.total and report.verdict is not Verdict.COMPILE_ERROR:
        line.append(f"   {report.tests.passed} of {report.tests.total} tests")
        if report.accepted:
            line.append(f" in {report.seconds * 1000:.0f} ms")
    return line


def verdict(report: Report, note: str = "") -> RenderableType:
    """The whole verdict; `note` stands dim beside its first line (`third check, 4 m 10 s`)."""
    first = headline(report)
    if note:
        first.append(f"   {note}", style="soft")
    parts: list[RenderableType] = [first]
    if report.failure:
        parts += [Text(""), Padding(_failure(report.failure, report.verdict), (0, 0, 0, 2))]
    if report.verdict in _NEXT:
        parts += [Text(""), Text(_NEXT[report.verdict], style="soft")]
    parts += [Text(note_text, style="late") for note_text in report.notes]
    return Group(*parts)


def in_short(report: Report) -> RenderableType:
    """The headline, the call, and what came back beside what was expected."""
    parts: list[RenderableType] = [headline(report)]
    if report.failure:
        parts += [Padding(Group(*_call(report.failure)), (0, 0, 0, 2))]
        if report.failure.got is None:
            parts.append(Padding(Text(report.failure.message, style="wrong"), (0, 0, 0, 2)))
    return Group(*parts)


def _call(failure: Failure) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if failure.call:
        parts.append(Text(failure.call, style="strong"))
    if failure.got is not None or failure.expected is not None:
        parts.append(Sides(failure.got, failure.expected))
    return parts


def _failure(failure: Failure, verdict: Verdict) -> RenderableType:
    parts = _call(failure)
    first, *rest = failure.message.splitlines() or [""]
    style = "wrong" if failure.got is None else "soft"
    parts.append(Text(first if failure.got is None else f"{first} · {_name(failure.test)}", style=style))
    parts += [Text(line, style="" if verdict is Verdict.COMPILE_ERROR else "soft") for line in rest]
    if failure.got is None and failure.test.startswith("test_"):
        parts.append(Text(f"in the test: {_name(failure.test)}", style="soft"))
    if failure.stdout.strip():
        parts += [Text(""), Text("you printed", style="soft"), Padding(Text(failure.stdout.rstrip()), (0, 0, 0, 2))]
    return Group(*parts)


def _name(test: str) -> str:
    """test_all_equal_values → all equal values."""
    return test.removeprefix("test_").replace("_", " ")
