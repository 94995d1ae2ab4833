"""Reviews as a table for a person or a JSON list for a script."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec
from rich.table import Table

from interview_cli.journal.events import RATING_NAMES, Event, Reviewed
from interview_cli.screens.console import output
from interview_cli.screens.words import duration_words


def as_json(reviews: Sequence[Event]) -> str:
    """The list that `drill log --json` prints, oldest first; scripts rely on its fields."""
    return msgspec.json.encode([_fields(event) for event in reviews]).decode()


def show(reviews: Sequence[Event], limit: int) -> None:
    """The newest reviews, newest first."""
    console = output()
    if not reviews:
        console.print("Nothing practised yet. `drill leetcode --minutes 15` starts with a problem.")
        return
    table = Table.grid(padding=(0, 2))
    table.add_column(style="soft", no_wrap=True)
    table.add_column(no_wrap=True, overflow="ellipsis")
    table.add_column(no_wrap=True)
    table.add_column(style="soft", no_wrap=True, justify="right")
    for event in list(reversed(reviews))[:limit]:
        body = event.body
        assert isinstance(body, Reviewed)
        when = datetime.fromtimestamp(event.at / 1e6).strftime("%Y-%m-%d %H:%M")
        table.add_row(when, body.question, RATING_NAMES[body.rating], duration_words(body.seconds))
    console.print(table)
    if len(reviews) > limit:
        console.print(f"{len(reviews) - limit:,} earlier; --limit shows more, --json all", style="soft")


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
