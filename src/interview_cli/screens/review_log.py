"""Reviews as a table for a person or a JSON list for a script."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec
from rich.table import Table
from rich.text import Text

from interview_cli.journal.events import RATING_NAMES, Event, ParametersFitted, Reviewed
from interview_cli.screens.console import output
from interview_cli.screens.words import duration_words


def as_json(reviews: Sequence[Event]) -> str:
    """The list that `drill log --json` prints, oldest first; scripts rely on its fields."""
    return msgspec.json.encode([_fields(event) for event in reviews]).decode()


def show(reviews: Sequence[Event], limit: int, fits: Sequence[Event] = ()) -> None:
    """The newest reviews, newest first, and between them the fits of the parameters."""
    console = output()
    events = sorted([*reviews, *fits], key=lambda event: (event.stamp, event.id), reverse=True)
    if not events:
        console.print("Nothing practised yet. `drill leetcode --minutes 15` starts with a problem.")
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(style="soft", no_wrap=True)
    table.add_column(no_wrap=True, overflow="ellipsis")
    table.add_column(no_wrap=True)
    table.add_column(style="soft", no_wrap=True, justify="right")
    for event in events[:limit]:
        when = datetime.fromtimestamp(event.at / 1e6).strftime("%Y-%m-%d %H:%M")
        table.add_row(when, *_row(event))
    console.print(table)
    if len(events) > limit:
        console.print(f"{len(events) - limit:,} earlier; --limit shows more, --json all", style="soft")


def _row(event: Event) -> tuple[str | Text, ...]:
    body = event.body
    if isinstance(body, Reviewed):
        return body.question, RATING_NAMES[body.rating], duration_words(body.seconds)
    if isinstance(body, ParametersFitted):
        return Text(f"parameters fitted: {body.version}"), "", ""
    return "parameters: the defaults again", "", ""


def _fields(event: Event) -> dict[str, object]:
    body = event.body
    assert isinstance(body, Reviewed)
    return {
        "at": datetime.fromtimestamp(event.at / 1e6, UTC).isoformat(timespec="milliseconds"),
        "study_day": body.study_day,
        "question": body.question,
        "kind": body.question_kind,
        "rating": body.rating,
        "suggested": body.suggested,
        "seconds": body.seconds,
        "evidence": msgspec.structs.asdict(body.evidence),
    }
